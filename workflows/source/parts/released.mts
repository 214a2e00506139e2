import { expression } from './expressions.mts';
import { rowIn, type Records } from './records.mts';

/** How a row says, in its column `outcome`, by how much its file differs, and that a person accepts that. */
export const difference = 'difference ';
export const released = 'released ';

/** The option of the mapper that books a settlement with the difference that a person released on its row. */
export function releasedByPerson({ rows, keyOf }: Records) {
	const ofRow = (value: string): string =>
		expression(
			`((row) => String(row?.outcome ?? '').startsWith('${released}') ? ${value} : '')(${rowIn(rows, keyOf('$json'))})`,
		);
	return {
		releasedDifferences: {
			released: [
				{
					settlementId: ofRow('row.settlementId'),
					difference: ofRow(`row.outcome.split(' ')[1]`),
				},
			],
		},
	};
}

/** What stays in the row of a person's release, and of a difference that could be released. */
export function outcomeWith(before: string): string {
	const kept = `(String(${before} ?? '').startsWith('${released}') ? ${before} : '')`;
	const open = `(item.details?.code === 'doesNotAddUp' && item.details?.settlementId ? '${difference}' + item.details.difference : '')`;
	return `${open} || [item.outcome, ${kept}].filter(Boolean).join(', ')`;
}
