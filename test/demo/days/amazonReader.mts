import axios from 'axios';
import type { SellingPartnerSimulator } from '../../simulators/sellingPartner/index.mts';
import { parseAmount, sum, type Thousandths } from '../amount.mts';
import type { EventGroup, WireTransaction } from './answers.mts';

/** What Amazon itself says that it holds, all currencies together: the demo's history has one. */
export interface Balances {
	/** Free, and what was paid out of it. */
	readonly free: Thousandths;
	readonly deferred: Thousandths;
}

interface WireBalance {
	readonly amount?: { readonly currencyAmount?: number };
}

/** The total of a payout period that is closed. */
function paidOut({ ProcessingStatus: status, OriginalTotal: total }: EventGroup): Thousandths {
	const amount = (total as { CurrencyAmount?: number } | undefined)?.CurrencyAmount ?? 0;
	return status === 'Closed' ? (parseAmount(String(amount)) ?? 0n) : 0n;
}

/** Amazon's answers over HTTP, read by the demo itself and not by the package. */
export function amazonReader({ url, tokenUrl, credentials }: SellingPartnerSimulator) {
	/** A new sign-in each time: the clock of the history runs fast. */
	const get = async (path: string, params: Readonly<Record<string, string>>) => {
		const { data: token } = await axios.post(tokenUrl, {
			grant_type: 'refresh_token',
			refresh_token: credentials.refreshToken,
			client_id: credentials.clientId,
			client_secret: credentials.clientSecret,
		});
		const headers = { 'x-amz-access-token': token.access_token };
		return (await axios.get(`${url}${path}`, { headers, params })).data;
	};
	const finances = '/finances/2024-06-19';
	const balance = async (balanceType: string): Promise<Thousandths> => {
		const { balances } = await get(`${finances}/balances`, { balanceType });
		const amounts = (balances as WireBalance[]).map(({ amount }) =>
			parseAmount(String(amount?.currencyAmount ?? 0)),
		);
		return sum(amounts.map((amount) => amount ?? 0n));
	};
	return {
		transactions: async (postedAfter: string): Promise<WireTransaction[]> =>
			(await get(`${finances}/transactions`, { postedAfter })).payload.transactions,
		eventGroups: async (after: string): Promise<EventGroup[]> => {
			const query = { FinancialEventGroupStartedAfter: after };
			const answer = await get('/finances/v0/financialEventGroups', query);
			return answer.payload.FinancialEventGroupList;
		},
		balances: async (groups: readonly EventGroup[]): Promise<Balances> => ({
			free: (await balance('AVAILABLE')) + sum(groups.map(paidOut)),
			deferred: await balance('DEFERRED'),
		}),
	};
}
