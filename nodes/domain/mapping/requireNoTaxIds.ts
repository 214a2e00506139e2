import type { Journal } from '../ledger/journal';
import { Refusal } from '../refusal';
import type { Books } from './books';

/**
 * Refuses taxes on lines where Zoho would refuse the journal: its edition for India, told by the base
 * currency, answers 110942 to them.
 */
export function requireNoTaxIds(journals: readonly Journal[], { takesTaxIds }: Books): void {
	if (takesTaxIds) return;
	const lines = journals.flatMap((journal) => journal.lines);
	const names = lines.flatMap(({ rule }) => (rule && hasTax(rule.then) ? [rule.name] : []));
	if (names.length === 0) return;
	const rules = [...new Set(names)].join(', ');
	throw new Refusal(
		'taxNotSupported',
		`Zoho Books for India takes no tax on the lines of journals, but the mapping has rules with a tax: ${rules}.`,
		'Take the tax out of these rules. Post the tax to an account of its own instead.',
		{ rules },
	);
}

type Then = NonNullable<Journal['lines'][number]['rule']>['then'];

const hasTax = ({ taxId, reverseChargeVatId, acquisitionVatId }: Then): boolean =>
	[taxId, reverseChargeVatId, acquisitionVatId].some((id) => id !== '');
