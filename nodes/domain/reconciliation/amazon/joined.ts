import type { SettlementSaid } from './said';

/** A settlement told twice becomes one: the event group has the payout, the report the charges. */
export function joined(
	groups: readonly SettlementSaid[],
	files: readonly SettlementSaid[],
): SettlementSaid[] {
	const fileOf = new Map<SettlementSaid, SettlementSaid>();
	const left = new Map(files.map((file) => [file.settlementId, file]));
	const known = distinct(groups);
	for (const group of known) {
		const file = left.get(group.settlementId) ?? onlyTwin(group, [...left.values()]);
		if (!file) continue;
		fileOf.set(group, file);
		left.delete(file.settlementId);
	}
	const both = known.map((group) => {
		const file = fileOf.get(group);
		return file ? together(group, file) : group;
	});
	return [...both, ...left.values()];
}

/** The same group may come of several nodes. */
const distinct = (groups: readonly SettlementSaid[]): SettlementSaid[] => [
	...new Map(groups.map((group) => [group.groupId, group])).values(),
];

const together = (group: SettlementSaid, file: SettlementSaid): SettlementSaid => ({
	...group,
	settlementId: file.settlementId,
	marketplaces: file.marketplaces,
	currency: group.currency || file.currency,
	total: group.total ?? file.total,
	charges: file.charges,
	chargeCount: file.chargeCount,
	transferDate: group.transferDate || file.transferDate,
});

/** The one report without a group that has the group's currency, total and last day. */
function onlyTwin(
	group: SettlementSaid,
	files: readonly SettlementSaid[],
): SettlementSaid | undefined {
	if (group.settlementId !== '' || group.total === null) return undefined;
	const { total, periodEnd } = group;
	const twins = files.filter(
		(file) =>
			file.total?.minor === total.minor &&
			file.currency === total.currency &&
			file.periodEnd.slice(0, 10) === periodEnd.slice(0, 10),
	);
	return twins.length === 1 ? twins[0] : undefined;
}
