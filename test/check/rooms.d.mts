export interface Zone {
	readonly target: string | readonly string[];
	readonly from: string | readonly string[];
	readonly except?: readonly string[];
	readonly message: string;
}

export const zones: readonly Zone[];
