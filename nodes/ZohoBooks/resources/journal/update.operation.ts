import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Journal, ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { requireDraft } from '../../asTool/guard';
import { shownFor } from '../../../common/shownFor';
import { hashIn, withHash } from '../../../domain/ledger/journalNotes';
import { decimalText } from '../../../domain/money/decimal';
import { journalDraft } from '../../../domain/zohoBooks/journalDraft';
import { calendarDate } from '../calendarDate';
import { zohoOf } from '../zohoOf';
import { missing } from '../../rest/fields/rows';
import { journalIdField, wantedJournalId } from './journalIdField';
import { currency, dateField, headFields, referenceField } from './journalFields';
import { lineOf, lines } from './lineFields';
import { currencyOf, rateOf, textOf } from './journalOfFields';

const byName = (left: INodeProperties, right: INodeProperties): number =>
	left.displayName.localeCompare(right.displayName);

const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description:
		'Only what is added here changes. Lines replace all lines of the journal; an empty text clears its field.',
	options: [dateField, referenceField, lines, ...headFields]
		.map((field) => ({ ...field, required: undefined }))
		.sort(byName),
};

/** Reads first, then changes only what was given; what could not balance is never sent. */
export const update: Operation = {
	description: shownFor('journal', ['update'], [journalIdField, updateFields]),
	run: perItem(async (ctx, item) => {
		const id = wantedJournalId(ctx, item);
		const zoho = zohoOf(ctx, item);
		const given = givenFields(ctx, item);
		const current = await zoho.getJournal(id);
		requireDraft(ctx, current, `Changing journal ${id}`);
		const body = await bodyOf(zoho, current, given);
		journalDraft({ ...current, ...body, status: 'draft' });
		return [{ json: await zoho.updateJournal(id, body) }];
	}),
};

function givenFields(ctx: IExecuteFunctions, item: number): IDataObject {
	const given = ctx.getNodeParameter('updateFields', item, {}) as IDataObject;
	if (Object.keys(given).length === 0) throw missing(updateFields.displayName);
	return given;
}

async function bodyOf(
	zoho: ZohoBooks,
	current: Journal,
	{ date, reference, notes, currency: picked, exchangeRate, lines: rows }: IDataObject,
): Promise<IDataObject> {
	const { line = [] } = (rows ?? {}) as { line?: IDataObject[] };
	return {
		journal_date: date ? calendarDate(date, dateField.displayName) : current.journal_date,
		...standing(current, currency.toZoho(picked) !== undefined),
		...(await currencyOf(zoho, picked)),
		...(exchangeRate ? { exchange_rate: rateOf(exchangeRate) } : {}),
		...(reference === undefined ? {} : { reference_number: textOf(reference) }),
		...(notes === undefined ? {} : { notes: keepingHash(textOf(notes), current) }),
		...(line.length === 0 ? {} : { line_items: line.map(lineOf) }),
	};
}

/** The currency and the rate that stand there go along, so that Zoho puts no rate of its own in their place. */
function standing({ currency_id, exchange_rate }: Journal, isChanged: boolean): IDataObject {
	if (isChanged) return {};
	const rate = decimalText(exchange_rate);
	return { currency_id, ...(rate === null ? {} : { exchange_rate: +rate }) };
}

/** By the hash at the end of its notes a journal of this package is known again. */
function keepingHash(notes: string, { notes: old }: Journal): string {
	const hash = hashIn(old);
	return hash === '' || hashIn(notes) !== '' ? notes : withHash(notes, hash);
}
