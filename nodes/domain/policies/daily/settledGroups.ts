import { isRecord } from '../../exactJson';

/**
 * Ids of the event groups that ended by an instant (milliseconds UTC): their settlements were booked before
 * the policy changed. Groups are as this package gives them, or as Amazon writes them.
 */
export function settledGroups(groups: readonly unknown[], instant: number): Set<string> {
	const ids = new Set<string>();
	for (const group of groups.filter(isRecord)) {
		const id = group.financialEventGroupId ?? group.FinancialEventGroupId;
		const end = Date.parse(String(group.periodEnd ?? group.FinancialEventGroupEnd ?? ''));
		if (typeof id === 'string' && end <= instant) ids.add(id);
	}
	return ids;
}
