import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangesValidated, specsFolder } from './officialModels.mts';
import type { Validation } from './officialModels.mts';
import { type SellingPartnerSimulator, startSellingPartner } from './sellingPartner/index.mts';
import { settlementText } from './sellingPartner/settlementText.mts';
import type { Exchange } from './shared/exchange.mts';

const isAbsent = !existsSync(specsFolder());
if (isAbsent) console.log(`Official models: skipped, ${specsFolder()} is absent`);

const validated = async (requests: Exchange[], which: 'amazon' | 'zoho' = 'amazon') =>
	(await exchangesValidated(requests, which)) as Validation;

describe.skipIf(isAbsent)('the Selling Partner simulator against the official models', () => {
	let amazon: SellingPartnerSimulator;

	beforeAll(async () => {
		amazon = await startSellingPartner();
		await everyEndpoint(amazon);
	});
	afterAll(async () => await amazon.close());

	it('keeps to them in every answer, refusals included', async () => {
		const { validated: count, problems, unmatched } = await validated(amazon.requests);
		expect(problems).toEqual([]);
		expect(count).toBe(amazon.requests.length - 3);
		console.log(`Official models: ${count} exchanges of the Selling Partner simulator validated`);
		expect(unmatched).toEqual([
			'Login with Amazon: token',
			'download of a report document',
			'GET /no/such/path',
		]);
	});

	it('has exchanges of every operation and every status that it plays', () => {
		const statuses = new Set(amazon.requests.map(({ status }) => status));
		expect([...statuses].sort()).toEqual([200, 400, 403, 404, 429]);
		const played = new Set(
			amazon.requests.map(({ method, url }) => `${method} ${url.split(/[?]/)[0] ?? ''}`),
		);
		for (const path of [
			'GET /reports/2021-06-30/reports',
			'POST /reports/2021-06-30/reports',
			'GET /finances/v0/financialEventGroups',
			'GET /finances/2024-06-19/transactions',
			'GET /finances/transfers/2024-06-01/payouts',
			'GET /sellers/v1/marketplaceParticipations',
		]) {
			expect(played).toContain(path);
		}
	});

	it.each<[string, Partial<Exchange>, RegExp]>([
		[
			'a field of the wrong type',
			{ response: { reports: [report({ reportId: 5 })] } },
			/reportId must be string/,
		],
		[
			'a missing field',
			{ response: { reports: [report({ createdTime: undefined })] } },
			/createdTime/,
		],
		[
			'a value outside of its list',
			{ response: { reports: [report({ processingStatus: 'READY' })] } },
			/allowed values/,
		],
		[
			'a time that is none',
			{ response: { reports: [report({ createdTime: 'yesterday' })] } },
			/date-time/,
		],
		[
			'a field that Amazon does not have',
			{ response: { reports: [], next: '' } },
			/additional properties \(next\)/,
		],
		['a status that Amazon does not have', { status: 418 }, /no status 418/],
		['an error of another shape', { status: 400, response: { message: 'no' } }, /errors/],
		['an unknown parameter', { url: `${listPath}?reportType=A` }, /reportType is no parameter/],
		[
			'a parameter out of range',
			{ url: `${listPath}?reportTypes=A&pageSize=101` },
			/pageSize must be <= 100/,
		],
		[
			'a parameter of the wrong type',
			{ url: `${listPath}?reportTypes=A&pageSize=x` },
			/pageSize must be integer/,
		],
		['a list given twice', { url: `${listPath}?reportTypes=A&reportTypes=B` }, /given 2 times/],
		['too long a list', { url: `${listPath}?reportTypes=${'A,'.repeat(10)}A` }, /more than 10/],
		[
			'a value of a list that is not allowed',
			{ url: `${listPath}?processingStatuses=DONE,GONE` },
			/processingStatuses/,
		],
		['a body where none belongs', { body: {} }, /takes no body/],
	])('catches %s', async (_name, change, problem) => {
		const { problems } = await validated([{ ...listed, ...change }]);
		expect(problems.join('\n')).toMatch(problem);
	});

	it('finds nothing wrong with the exchange that those were made from', async () => {
		expect(await validated([listed])).toEqual({ validated: 1, problems: [], unmatched: [] });
	});

	it('passes over requests that were never answered', async () => {
		const lost = { ...listed, status: 0, response: null, fault: 'reset' };
		expect(await validated([lost])).toEqual({ validated: 0, problems: [], unmatched: [] });
	});
});

describe.skipIf(isAbsent)('answers that are Amazon\u2019s own', () => {
	const sandbox = isAbsent ? [] : sandboxAnswers(join(specsFolder(), 'amazon'));
	// One sample contradicts the model that it stands in: fields are left out.
	const wrong = /\/account /;

	it('are right by the models: every sandbox answer', async () => {
		const { problems, validated: count } = await validated(sandbox);
		expect(
			problems.filter((problem) => problem.includes('answer') && !wrong.test(problem)),
		).toEqual([]);
		expect(count).toBe(sandbox.length);
		expect(count).toBeGreaterThan(50);
	});
});

describe.skipIf(isAbsent)('exchanges with Zoho Books against its official models', () => {
	it('takes the journal that was recorded from the live service', async () => {
		const { problems, validated: count } = await validated([createdJournal], 'zoho');
		expect(problems).toEqual([]);
		expect(count).toBe(1);
	});

	it('takes ids of 18 digits, search variants, and the list that needs no organization', async () => {
		const journals = '/books/v3/journals?organization_id=1&date_start=2026-06-01&customer_id=';
		const { problems } = await validated(
			[
				{ ...zohoGet, url: `${journals}260815000000122028&reference_number_startswith=AMZ` },
				{ ...zohoGet, url: '/books/v3/organizations' },
				{ ...zohoGet, status: 401, response: { code: 57, message: 'You are not authorized' } },
			],
			'zoho',
		);
		expect(problems).toEqual([]);
	});

	it.each<[string, Partial<Exchange>, RegExp]>([
		['a missing organization', { url: '/books/v3/journals' }, /organization_id is missing/],
		['an amount as text', { body: journalWith({ amount: '100.00' }) }, /amount must be number/],
		[
			'an unknown field of a line',
			{ body: journalWith({ account: '1' }) },
			/additional properties \(account\)/,
		],
		['a journal without a date', { body: { line_items: [] } }, /journal_date/],
		[
			'a numeric id in the answer',
			{ response: { code: 0, journal: { journal_id: 26081 } } },
			/journal_id must be string/,
		],
		[
			'empty text for custom fields that are sent',
			{ body: { ...journalWith({}), custom_fields: '' } },
			/custom_fields/,
		],
		['an error without words', { status: 400, response: { code: 21004 } }, /message/],
		[
			'an error with the code of success',
			{ status: 400, response: { code: 0, message: '' } },
			/code/,
		],
	])('catches %s', async (_name, change, problem) => {
		const { problems } = await validated([{ ...createdJournal, ...change }], 'zoho');
		expect(problems.join('\n')).toMatch(problem);
	});

	it('names sign-in endpoints, which have no model', async () => {
		const token = { ...zohoGet, method: 'POST', url: '/oauth/v2/token' };
		expect((await validated([token], 'zoho')).unmatched).toEqual(['Zoho: token']);
	});
});

it('answers null where there are no models', async () => {
	expect(await exchangesValidated([], 'amazon', '/nowhere')).toBeNull();
});

const listPath = '/reports/2021-06-30/reports';

function report(changes: Record<string, unknown>): Record<string, unknown> {
	const whole = {
		reportId: '1',
		reportType: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2',
		processingStatus: 'DONE',
		createdTime: '2026-11-01T00:00:00+00:00',
	};
	return { ...whole, ...changes };
}

const listed: Exchange = {
	method: 'GET',
	url: `${listPath}?reportTypes=A,B&createdSince=2026-10-01T00%3A00%3A00.000Z&pageSize=100`,
	status: 200,
	headers: {},
	response: { reports: [report({})] },
};

const zohoGet: Exchange = {
	method: 'GET',
	url: '/books/v3/journals?organization_id=1',
	status: 200,
	headers: {},
	response: { code: 0, message: 'success' },
};

/** A journal as Zoho Books really answered it, shortened. */
const createdJournal: Exchange = {
	method: 'POST',
	url: '/books/v3/journals?organization_id=927270289',
	status: 201,
	headers: {},
	body: journalWith({}),
	response: {
		code: 0,
		message: 'The journal entry has been created.',
		journal: {
			journal_id: '260815000000122028',
			entry_number: '7',
			journal_number_suffix: '7',
			branch_difference: [],
			exchange_rate: 1,
			line_items: [{ line_id: '260815000000122033', tax_percentage: '', tags: [], amount: 100 }],
			custom_fields: '',
		},
	},
};

function journalWith(line: Record<string, unknown>) {
	const first = {
		account_id: '260815000000000388',
		debit_or_credit: 'debit',
		amount: 100,
		...line,
	};
	const second = { account_id: '260815000000000394', debit_or_credit: 'credit', amount: 100 };
	return { journal_date: '2026-06-09', status: 'draft', line_items: [first, second] };
}

interface Sandboxed {
	responses?: Record<string, { 'x-amzn-api-sandbox'?: { static?: Array<{ response: unknown }> } }>;
}

/** The sample answers that the models carry for Amazon's sandbox, as if they had been sent. */
function sandboxAnswers(folder: string): Exchange[] {
	const names = readdirSync(folder).filter((name) => /^[a-z].*\.json$/.test(name));
	return names.flatMap((name) => {
		const { paths } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
			paths: Record<string, Record<string, Sandboxed>>;
		};
		return Object.entries(paths).flatMap(([path, methods]) =>
			Object.entries(methods).flatMap(([method, operation]) =>
				Object.entries(operation.responses ?? {}).flatMap(([status, answer]) =>
					(answer['x-amzn-api-sandbox']?.static ?? []).map(({ response }) => ({
						method: method.toUpperCase(),
						url: path.replace(/\{.*?\}/g, 'x'),
						status: Number(status),
						headers: {},
						response,
					})),
				),
			),
		);
	});
}

/** Asks for everything that the simulator knows, rightly and wrongly. */
async function everyEndpoint(amazon: SellingPartnerSimulator): Promise<void> {
	const { clientId, clientSecret, refreshToken } = amazon.credentials;
	const added = [
		amazon.addSettlementFile({ fileName: 'us.txt', bytes: settlementText({}) }),
		amazon.addSettlementFile({
			fileName: 'ca.txt',
			bytes: settlementText({ id: '2', currency: 'CAD', total: '-62.31' }),
			createdTime: new Date(Date.now() - 7200_000).toISOString(),
		}),
		amazon.addSettlementFile({
			fileName: 'open.txt',
			bytes: settlementText({ id: '3', currency: 'JPY', total: '12609' }),
			processingStatus: 'IN_PROGRESS',
			eventGroup: { processingStatus: 'Open', end: null },
		}),
	];
	amazon.addTransactions([sampleTransaction]);
	const form = {
		grant_type: 'refresh_token',
		client_id: clientId,
		client_secret: clientSecret,
		refresh_token: refreshToken,
	};
	const answer = await axios.post(amazon.tokenUrl, new URLSearchParams(form));
	const token = (answer.data as { access_token: string }).access_token;
	const calm = { validateStatus: () => true };
	const ask = async (path: string, headers = { 'x-amz-access-token': token }) =>
		(await axios.get(amazon.url + path, { headers, ...calm })).data as Record<string, string>;

	const types = 'reportTypes=GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2';
	const { nextToken = '' } = await ask(`${listPath}?${types}&pageSize=1`);
	await ask(`${listPath}?nextToken=${encodeURIComponent(nextToken)}`);
	await ask(`${listPath}?${types}&nextToken=${encodeURIComponent(nextToken)}`);
	await ask(`${listPath}?${types}&processingStatuses=BAD`);
	await ask(`${listPath}/${added[0]?.reportId ?? ''}`);
	await ask(`${listPath}/${added[2]?.reportId ?? ''}`);
	await ask(`${listPath}/404`);
	const headers = { 'x-amz-access-token': token };
	const refused = { reportType: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE', marketplaceIds: ['A'] };
	await axios.post(amazon.url + listPath, refused, { headers, ...calm });
	const document = await ask(
		`/reports/2021-06-30/documents/${encodeURIComponent(added[0]?.reportDocumentId ?? '')}`,
	);
	await axios.get(document.url ?? '');
	await ask('/reports/2021-06-30/documents/none');
	const after = new Date(Date.now() - 170 * 24 * 3600_000).toISOString();
	await ask(`/finances/v0/financialEventGroups?MaxResultsPerPage=2`);
	await ask('/finances/v0/financialEventGroups?FinancialEventGroupStartedAfter=2999-01-01');
	await ask(`/finances/2024-06-19/transactions?postedAfter=${after}`);
	await ask('/finances/2024-06-19/transactions');
	await ask('/finances/transfers/2024-06-01/payouts');
	await ask('/finances/transfers/2024-06-01/payouts?marketplaceIds=not+one');
	await ask('/sellers/v1/marketplaceParticipations');
	await ask('/no/such/path');
	await ask('/sellers/v1/marketplaceParticipations', { 'x-amz-access-token': '' });
	for (let call = 0; call < 15; call += 1) await ask('/sellers/v1/marketplaceParticipations');
}

/** Made by hand in the shape of finances_2024-06-19.json. */
const sampleTransaction = {
	transactionType: 'Shipment',
	transactionId: 'T1',
	transactionStatus: 'RELEASED',
	postedDate: new Date(Date.now() - 24 * 3600_000).toISOString(),
	relatedIdentifiers: [
		{ relatedIdentifierName: 'ORDER_ID', relatedIdentifierValue: '000-0000000-0000000' },
	],
	totalAmount: { currencyCode: 'USD', currencyAmount: 10 },
	items: [
		{
			contexts: [
				{ contextType: 'ProductContext', asin: 'B000000000', sku: 'SKU-1', quantityShipped: 1 },
			],
		},
	],
};
