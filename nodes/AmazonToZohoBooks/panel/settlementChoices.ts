import { isRecord } from '../../domain/exactJson';
import type { ReleasedDifferences } from '../../domain/policies/releasedDifference';
import type { SettlementChoices } from '../../domain/policies/settlementChoices';
import { feesContainTax } from './feesContainTaxField';

/** What the panel says of settlements alone. */
export function settlementChoices(option: (name: string) => unknown): SettlementChoices {
	const text = (name: string) => textOf(option(name));
	return {
		releasedDifferences: releasedDifferences(option('releasedDifferences')),
		marketplaceIfNone: text('marketplaceIfNone'),
		feesContainTax: feesContainTax(option('feesContainTax')),
		feesFrom: text('feesFrom') === 'bills' ? 'bills' : 'settlement',
		dateBy: text('dateBy') === 'depositDate' ? 'depositDate' : 'period',
		splitByTaxTreatment: option('splitByTaxTreatment') === true,
	};
}

function releasedDifferences(value: unknown): ReleasedDifferences {
	const rows = isRecord(value) && Array.isArray(value.released) ? value.released : [];
	return new Map(
		rows
			.filter(isRecord)
			.map(({ settlementId, difference }) => [textOf(settlementId), textOf(difference)]),
	);
}

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
