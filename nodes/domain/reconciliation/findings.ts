import { isZero, toDecimal } from '../money/money';
import type { Tone } from '../html/page';
import type { BalanceRow } from './month/amazonBalances';
import type { OpenRecord } from './month/openRecords';
import type { SummaryRow } from './month/amazonSummaries';
import type { Month } from './period';
import type { SettlementRow } from './settlements/settlementRow';

/** One thing that a person reads first, and what to do about it. */
export interface Finding {
	readonly tone: Tone;
	readonly text: string;
	readonly nextStep: string;
}

interface Content {
	readonly month: Month;
	readonly settlements: readonly SettlementRow[];
	readonly balances: readonly BalanceRow[];
	readonly summaries: readonly SummaryRow[];
	readonly open: readonly OpenRecord[];
	readonly gaps: readonly string[];
}

/** Problems first, then what to look at; one good word where all agrees. */
export function findingsOf(content: Content): Finding[] {
	const found = [
		...ofSettlements(content.settlements),
		...ofDeposits(content.settlements),
		...ofBalances(content.balances),
		...ofOpen(content.open),
		...content.gaps.map((text): Finding => ({ tone: 'warning', text, nextStep: '' })),
	];
	const isBad = found.some(({ tone }) => tone === 'problem');
	return isBad
		? found.sort((left, right) => rank(left) - rank(right))
		: [allAgrees(content), ...found];
}

const rank = ({ tone }: Finding): number => (tone === 'problem' ? 0 : 1);

const allAgrees = ({ month, settlements }: Content): Finding => {
	const compared = settlements.filter(
		({ state }) => state === 'agrees' || state === 'draft',
	).length;
	const count = compared === 1 ? 'One settlement' : `${compared} settlements`;
	return {
		tone: 'good',
		text:
			compared === 0
				? `${month.name}: no settlement was compared.`
				: `${month.name}: ${count} compared, every difference is 0.00.`,
		nextStep: '',
	};
};

const count = (rows: readonly unknown[], one: string, many: string): string =>
	rows.length === 1 ? `One ${one}` : `${rows.length} ${many}`;

function ofSettlements(rows: readonly SettlementRow[]): Finding[] {
	const of = (state: string) => rows.filter((row) => row.state === state);
	const findings: Finding[] = of('differs').map(({ settlementId, remarks }) => ({
		tone: 'problem',
		text: `Settlement ${settlementId}: ${remarks.join(' ')}`,
		nextStep: 'Compare its journals with its report before you close the month.',
	}));
	const [missing, drafts] = [of('notPosted'), of('draft')];
	if (missing.length > 0) {
		findings.push({
			tone: 'problem',
			text: `${count(missing, 'settlement is', 'settlements are')} closed at Amazon and not in the books.`,
			nextStep:
				'Run the workflow that posts settlements; the list of open records says what keeps it.',
		});
	}
	if (drafts.length > 0) {
		findings.push({
			tone: 'warning',
			text: `${count(drafts, 'settlement is', 'settlements are')} booked as a draft. Zoho Books counts it when it is published.`,
			nextStep: 'Publish the journals in Zoho Books.',
		});
	}
	return findings;
}

function ofDeposits(rows: readonly SettlementRow[]): Finding[] {
	const waiting = rows.filter(
		({ booked, deposit }) => booked !== null && !isZero(booked) && deposit === null,
	);
	if (waiting.length === 0) return [];
	return [
		{
			tone: 'warning',
			text: `${count(waiting, 'payout has', 'payouts have')} no entry from clearing to the bank yet.`,
			nextStep:
				'Categorise the deposit in Zoho Books as a transfer from Amazon Clearing, or run Match Deposits.',
		},
	];
}

const ofBalances = (rows: readonly BalanceRow[]): Finding[] =>
	rows
		.filter(({ difference }) => difference !== null && !isZero(difference))
		.map(({ name, difference, asOf }) => ({
			tone: 'warning',
			text: `${name}: the books differ from Amazon by ${difference ? `${toDecimal(difference)} ${difference.currency}` : ''} on ${asOf}.`,
			nextStep: '',
		}));

const ofOpen = (rows: readonly OpenRecord[]): Finding[] =>
	rows.length === 0
		? []
		: [
				{
					tone: rows.some(({ state }) => state === 'failed') ? 'problem' : 'warning',
					text: `${count(rows, 'record is', 'records are')} open: see the list below.`,
					nextStep: '',
				},
			];
