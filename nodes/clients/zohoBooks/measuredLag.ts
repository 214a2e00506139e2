/** By organization (by no name where none is chosen), milliseconds; kept by this process until it ends. */
const lags = new Map<string, number>();

/** How late the search of Zoho Books was when it was measured last: the check of the organization measures it. */
export const rememberLag = (organizationId: string, milliseconds: number): void =>
	void lags.set(organizationId, milliseconds);

/** 0 where it was not measured, or by another process. */
export const measuredLag = (organizationId: string): number => lags.get(organizationId) ?? 0;
