import { money, toDecimal } from '../money/money';
import type { Diagnosis } from './doctor/diagnosis';
import { supportText } from './doctor/supportText';
import type { Report } from './report';
import { reportLines } from './reportLines';
import { decimal } from './shown';

/** The whole report as one item: verdict first, then every table; amounts are decimal texts. */
export const reportSummary = (report: Report) => ({
	month: report.month.id,
	isReady: report.findings.every(({ tone }) => tone !== 'problem'),
	findings: report.findings.map(({ tone, text, nextStep }) => ({ tone, text, nextStep })),
	organization: report.organizationName,
	organizationId: report.organizationId,
	timeZone: report.zone,
	settlements: reportLines(report),
	waterfall: report.currencies.flatMap(({ currency, steps }) =>
		steps.map(({ name, amount }) => ({ currency, step: name, amount: decimal(amount) })),
	),
	fees: feesShown(report),
	...accountTables(report),
	...amazonTables(report),
	diagnoses: report.diagnoses.map(diagnosisShown),
	open: report.open.map((record) => ({ ...record })),
	locks: report.locks?.map((lock) => ({ ...lock })) ?? null,
	gaps: [...report.gaps],
});

const diagnosisShown = (diagnosis: Diagnosis) => ({
	settlement: diagnosis.patient.settlementId,
	difference: decimal(diagnosis.difference),
	unexplained: decimal(diagnosis.unexplained),
	currency: diagnosis.difference.currency,
	rows: diagnosis.rows.map(({ fault, orderId, what, sku, minor }) => ({
		fault,
		orderId,
		charge: what,
		sku,
		amount: toDecimal(money(minor, diagnosis.difference.currency)),
	})),
	text: supportText(diagnosis),
});

const accountTables = (report: Report) => ({
	trialBalance: report.trialBalance.map(({ account, debit, credit, drafts }) => ({
		account,
		debit: decimal(debit),
		credit: decimal(credit),
		drafts: decimal(drafts),
		currency: report.baseCurrency,
	})),
	accounts: report.movements.map(({ account, opening, journals, others, closing }) => ({
		account,
		currency: opening.currency,
		opening: decimal(opening),
		journals: decimal(journals),
		others: decimal(others),
		closing: decimal(closing),
	})),
});

const amazonTables = (report: Report) => ({
	balances: report.balances.map(({ name, asOf, accounts, amazon, books, difference }) => ({
		balance: name,
		asOf,
		accounts,
		currency: amazon.currency,
		amazon: decimal(amazon),
		books: decimal(books),
		difference: decimal(difference),
	})),
	summaries: report.summaries.map(({ name, amazon, books, difference }) => ({
		statement: name,
		currency: amazon.currency,
		amazon: decimal(amazon),
		books: decimal(books),
		difference: decimal(difference),
	})),
});

const feesShown = ({ currencies, months }: Report) =>
	currencies.flatMap(({ currency, fees }) =>
		fees.flatMap(({ category, label, group, costs }) =>
			costs.map((cost, index) => ({
				month: months[index]?.id ?? '',
				currency,
				category,
				kind: label,
				group,
				cost: decimal(cost),
			})),
		),
	);
