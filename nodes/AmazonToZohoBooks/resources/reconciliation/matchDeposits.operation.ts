import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import { draftsOnly, needsAPerson } from '../../../common/asTool';
import type { Operation } from '../../../common/operation';
import { failedOrThrow, once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { readItems } from '../../../domain/reconciliation/amazon/readItems';
import type { DepositMatch } from '../../../domain/reconciliation/bank/bankLine';
import { matchLine, unknownLine } from '../../../domain/reconciliation/bank/depositLines';
import { matchDeposits as matched } from '../../../domain/reconciliation/bank/matchDeposits';
import { payoutsToMatch } from '../../../domain/reconciliation/bank/payoutsToMatch';
import { dayPlus } from '../../../domain/reconciliation/period';
import { bookDeposit, type Desk } from './bookDeposit';
import { bankAccountField, depositAction, depositOptions } from './depositFields';
import { chosenBank, depositAccounts, depositSettings } from './depositSettings';
import { readGround } from './readBooksSide';
import { readBankAccounts, readFeed } from './readFeed';

/** All items together are the payouts; one item comes out for each, and for each deposit without one. */
const run = once(async (ctx) => {
	const isBooking = ctx.getNodeParameter('depositAction', 0, 'list') === 'book';
	if (isBooking && draftsOnly(ctx)) throw needsAPerson('Booking deposits');
	const { desk, matches, unknown } = await readMatches(ctx);
	const items: INodeExecutionData[] = [];
	for (const match of matches) items.push(await shown(desk, match, isBooking));
	return [...items, ...unknown.map((line) => ({ json: unknownLine(line), pairedItem: 0 }))];
});

async function readMatches(ctx: IExecuteFunctions) {
	const options = ctx.getNodeParameter('options', 0, {}) as IDataObject;
	const callsPerMinute = Number(options.callsPerMinute ?? 90);
	const zoho = createZohoBooks(ctx, chosenOrganization(ctx, 0), { callsPerMinute });
	const { organization, chart } = await readGround(zoho);
	const baseCurrency = organization.currency_code;
	const zone = String(options.timeZone ?? '') || organization.time_zone;
	const items = ctx.getInputData().map(({ json }) => json);
	const payouts = payoutsToMatch(readItems(items, organization.organization_id), zone);
	const desk: Desk = { ctx, zoho, accounts: depositAccounts(options, chart), baseCurrency };
	const earliest = payouts.map(({ date }) => date).sort()[0];
	if (earliest === undefined) return { desk, matches: [], unknown: [] };
	const banks = await readBankAccounts(zoho, chosenBank(ctx), baseCurrency);
	const lines = await readFeed(zoho, banks, desk.accounts.clearing, dayPlus(earliest, -3));
	return { desk, ...matched(payouts, lines, depositSettings(options)) };
}

/** One payout that cannot be booked does not stop the others. */
async function shown(desk: Desk, match: DepositMatch, isBooking: boolean) {
	try {
		const isWanted = isBooking && match.state === 'found';
		const obstacle = isWanted ? await bookDeposit(desk, match) : '';
		const isBooked = isWanted && obstacle === '';
		return { json: matchLine(match, isBooked, obstacle), pairedItem: 0 };
	} catch (error) {
		return failedOrThrow(desk.ctx, error, 0);
	}
}

export const matchDeposits: Operation = {
	description: shownFor(
		'reconciliation',
		['matchDeposits'],
		[depositAction, bankAccountField, depositOptions],
	),
	run,
};
