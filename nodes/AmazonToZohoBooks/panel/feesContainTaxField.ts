import type { INodeProperties } from 'n8n-workflow';
import { categories, type CategoryId } from '../../domain/catalogue/categories';
import { isCategoryId } from '../../domain/catalogue/categoryId';
import { feeCategories, isFee } from '../../domain/catalogue/feeCategories';
import { isRecord, readJson } from '../../domain/exactJson';
import { marketplaces } from '../../domain/marketplaces';
import { parseFraction, type Fraction } from '../../domain/money/fraction';
import type { FeeTax } from '../../domain/policies/feeTax';
import { Refusal } from '../../domain/refusal';
import { titleCase } from './titleCase';

const kinds = feeCategories
	.map((id) => ({ name: titleCase(categories[id].label), value: id as string }))
	.sort((left, right) => left.name.localeCompare(right.name));

const names = marketplaces.map(({ name }) => name).sort((left, right) => left.localeCompare(right));

/** Settlement reports give most fees with the tax in them, and no row for it. */
export const feesContainTaxField: INodeProperties = {
	displayName: 'Fees That Contain Tax',
	name: 'feesContainTax',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Fees' },
	default: {},
	placeholder: 'Add Fees',
	description:
		'Which fees Amazon reports with VAT or GST in them. What you can recover of it is posted as tax on fees; the rest stays in the fee.',
	options: [
		{
			displayName: 'Fees',
			name: 'row',
			values: [
				{
					displayName: 'Kind of Fee',
					name: 'category',
					type: 'options',
					default: '*',
					options: [{ name: '(All Fees)', value: '*' }, ...kinds],
				},
				{
					displayName: 'Marketplace',
					name: 'marketplace',
					type: 'options',
					default: '',
					options: [
						{ name: '(All Marketplaces)', value: '' },
						...names.map((name) => ({ name, value: name })),
					],
				},
				{
					displayName: 'Recoverable Share',
					name: 'recoverableShare',
					type: 'string',
					default: '1',
					placeholder: 'e.g. 5/12',
					description:
						'How much of the tax you get back: 1 for all of it, 5/12 for the GST in a Canadian rate of 12 %, 0 for none',
				},
				{
					displayName: 'Tax Rate',
					name: 'rate',
					type: 'string',
					default: '',
					placeholder: 'e.g. 0.19',
					description: 'The rate of the tax inside these fees: 0.19, or 19%',
				},
			],
		},
	],
};

/** Rows of the panel, or a list of rows as programs set it. */
export function feesContainTax(value: unknown): readonly FeeTax[] {
	const given = typeof value === 'string' ? readJson(value) : value;
	const rows = isRecord(given) ? given.row : given;
	return Array.isArray(rows) ? rows.filter(isRecord).map(feeTax) : [];
}

function feeTax({
	marketplace,
	category,
	rate,
	recoverableShare,
}: Record<string, unknown>): FeeTax {
	const place = textOf(marketplace);
	return {
		marketplace: place === '*' ? '' : place,
		category: categoryOf(textOf(category)),
		rate: fractionOf(rate, 'Tax Rate', '0.19 for 19 %'),
		recoverable: fractionOf(
			recoverableShare ?? '1',
			'Recoverable Share',
			'1 for all of it, or 5/12',
		),
	};
}

function categoryOf(text: string): CategoryId | '*' {
	if (text === '*' || text === '') return '*';
	if (isCategoryId(text) && isFee(text)) return text;
	throw new Refusal(
		'invalidValue',
		`"${text}" is no kind of fee.`,
		'Choose a kind of fee, or all fees, under Fees That Contain Tax in the mapper.',
	);
}

/** At most 1: a rate of 19 would be 1,900 %. */
function fractionOf(value: unknown, field: string, example: string): Fraction {
	const text = textOf(value);
	const fraction = parseFraction(text);
	if (fraction && fraction.numerator <= fraction.denominator) return fraction;
	throw new Refusal(
		'invalidValue',
		`"${text}" under Fees That Contain Tax is no ${field.toLowerCase()}.`,
		`Enter ${example}.`,
	);
}

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
