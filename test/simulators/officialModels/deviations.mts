import type { Json, Service } from './model.mts';

/** Where answers seen in practice, or Zoho's own text, contradict a model. Nothing broader than this. */
export interface SchemaDeviation {
	service: Service;
	/** Name of the schema in any file of the service, or `Name.field`. */
	schema: string;
	/** What is valid besides. */
	also: Json;
	side: 'request' | 'answer' | 'both';
	source: string;
}

const nothing = { type: 'null' } as const;
const day = { type: 'string', format: 'date' } as const;
const samples = 'sandbox samples of finances_2024-06-19.json: a date alone';
const bodies = 'bodies in amzn/selling-partner-api-models#4245 and #4993, public code (Airbyte)';

/** What Amazon's finances answers have in practice. */
const ofAmazon = (schema: string, also: Json, source: string): SchemaDeviation => ({
	service: 'amazon',
	schema,
	also,
	side: 'answer',
	source,
});

export const schemaDeviations: readonly SchemaDeviation[] = [
	ofAmazon('Balance.asOfDate', day, samples),
	ofAmazon('Summary.periodStart', day, samples),
	ofAmazon('Summary.periodEnd', day, samples),
	ofAmazon('DeferredContext.maturityDate', day, bodies),
	ofAmazon('Transaction.transactionStatus', nothing, bodies),
	ofAmazon('Transaction.items', nothing, bodies),
	ofAmazon('Transaction.contexts', nothing, bodies),
	ofAmazon('Transaction.breakdowns', nothing, bodies),
	ofAmazon('Item.breakdowns', nothing, bodies),
	ofAmazon('Item.contexts', nothing, bodies),
	ofAmazon('Item.relatedIdentifiers', nothing, bodies),
	ofAmazon('Breakdown.breakdowns', nothing, bodies),
	ofAmazon('ProductContext.fulfillmentNetwork', nothing, bodies),
	{
		service: 'zoho',
		schema: 'custom_fields',
		also: { const: '' },
		side: 'answer',
		source: 'NangoHQ/integration-templates zoho-books/tests, create-journal: custom_fields is ""',
	},
	{
		service: 'zoho',
		schema: 'tag_id',
		also: { type: 'string', pattern: '^\\d+$' },
		side: 'both',
		source:
			'https://www.zoho.com/books/api/v3/: samples show ids as texts of 18 digits, the model says int64',
	},
	{
		service: 'zoho',
		schema: 'tag_option_id',
		also: { type: 'string', pattern: '^\\d+$' },
		side: 'both',
		source:
			'https://www.zoho.com/books/api/v3/: samples show ids as texts of 18 digits, the model says int64',
	},
	{
		service: 'zoho',
		schema: 'vendorpayment',
		also: { type: 'object' },
		side: 'answer',
		source:
			'zoho.com/books/api/v3/vendor-payments: get answers an object, the model of update says array',
	},
	{
		service: 'zoho',
		schema: 'imported_transaction_id',
		also: { type: 'string', pattern: '^\\d+$' },
		side: 'answer',
		source:
			'https://www.zoho.com/books/api/v3/: samples show ids as texts of 18 digits, the model says int64',
	},
	{
		service: 'zoho',
		schema: 'customfield_id',
		also: { type: 'string', pattern: '^\\d+$' },
		side: 'both',
		source:
			'https://www.zoho.com/books/api/v3/: samples show ids as texts of 18 digits, the model says int64',
	},
	{
		service: 'zoho',
		schema: 'list-all-credit-notes-response.creditnotes',
		also: { type: 'array', items: { type: 'object' } },
		side: 'answer',
		source: 'zoho.com/books/api/v3/credit-notes: a list, which the model calls an object',
	},
	...['list-invoices-response', 'list-expenses-response'].map((schema) => ({
		service: 'zoho' as const,
		schema: `${schema}.page_context`,
		also: { type: 'object' },
		side: 'answer' as const,
		source: 'zoho.com/books/api/v3/pagination: an object, which some models call an array',
	})),
	{
		service: 'zoho',
		schema: 'vendor_credit-response.line_items',
		also: { type: 'array', items: { type: 'object' } },
		side: 'answer',
		source: 'zoho.com/books/api/v3/vendor-credits: a list, which the answer calls an object',
	},
	...['get-vendor-credit-response', 'update-vendor-credit-response'].map((schema) => ({
		service: 'zoho' as const,
		schema: `${schema}.vendor_credit`,
		also: { $ref: '#/components/schemas/vendor_credit-response' },
		side: 'answer' as const,
		source: 'zoho.com/books/api/v3/vendor-credits: as a new one is answered',
	})),
	{
		service: 'zoho',
		schema: 'tax',
		also: { type: 'object' },
		side: 'answer',
		source: 'zoho.com/books/api/v3/taxes: one tax is answered as an object, the model says array',
	},
	{
		service: 'zoho',
		schema: 'shipping_charge',
		also: { type: 'number' },
		side: 'both',
		source: 'zoho.com/books/api/v3/invoices: text in the model, whose own example is the number 0',
	},
	{
		service: 'zoho',
		schema: 'quantity',
		also: { type: 'number' },
		side: 'both',
		source:
			'zoho.com/books/api/v3/invoices: a number with decimals there, an integer in the model of credit notes',
	},
	...[
		['debit_amount', { type: 'number' }],
		['credit_amount', { const: '' }],
	].map(([schema, also]) => ({
		service: 'zoho' as const,
		schema: schema as string,
		also: also as Json,
		side: 'answer' as const,
		source:
			'zoho.com/books/api/v3/chart-of-accounts: the example has an empty text on one side and a number on the other; which is which depends on the entry',
	})),
	{
		service: 'zoho',
		schema: 'exchange_rate',
		also: { type: 'number' },
		side: 'both',
		source:
			'zoho.com/books/api/v3/invoices: a rate has decimals; the model of bank transactions calls it an integer',
	},
	...['total', 'balance', 'item_total', 'sub_total', 'tax_total'].map((schema) => ({
		service: 'zoho' as const,
		schema,
		also: { type: 'number' },
		side: 'answer' as const,
		source:
			'zoho.com/books/api/v3/bills: integer in the model, amounts with decimals in the examples of the same set',
	})),
];

/** An answer with another status than the model has. */
export const statusDeviations = [
	{
		operation: 'POST /books/v3/expenses',
		status: 201,
		as: '200',
		source: 'NangoHQ/integration-templates zoho-books/tests, create-expense: 201',
	},
];

/** Keys of a row that a model of Zoho puts beside the list, or forgets; and what it wants without need. */
export interface Misplaced {
	/** Name of the schema of a request. */
	schema: string;
	/** Keys of the rows, by the list. */
	rows?: Readonly<Record<string, readonly string[]>>;
	/** Mandatory in the model only. */
	optional?: readonly string[];
	source: string;
}

const payments =
	'NangoHQ/integration-templates zoho-books/tests, create-payment: taken with customer, mode, amount, date and the rows alone (that payments in advance have no rows is assumed)';

export const misplaced: readonly Misplaced[] = [
	{
		schema: 'create-a-payment-request',
		optional: ['invoice_id', 'amount_applied', 'invoices', 'payment_mode'],
		source: payments,
	},
	{
		schema: 'update-a-payment-request',
		optional: ['invoice_id', 'amount_applied', 'invoices', 'payment_mode'],
		source: payments,
	},
	{
		schema: 'update-an-invoice-request',
		rows: { line_items: ['line_item_id'] },
		source: 'zoho.com/books/api/v3/invoices: the model has line_item_id beside the lines',
	},
	{
		schema: 'create-a-credit-note-request',
		rows: { line_items: ['rate', 'unit', 'tags'] },
		optional: ['creditnote_number'],
		source:
			'NangoHQ/integration-templates zoho-books/tests, create-credit-note: taken with a rate in the line and without a number',
	},
	{
		schema: 'update-a-credit-note-request',
		rows: { line_items: ['tags'] },
		optional: ['creditnote_number'],
		source:
			'zoho.com/books/api/v3/credit-notes: lines are answered with tags; a number is given by Zoho Books itself (as when one is created)',
	},
	{
		schema: 'update-a-sales-receipt-request',
		rows: { line_items: ['tax_id'] },
		source: 'zoho.com/books/api/v3/sales-receipt: lines are created and answered with a tax',
	},
	{
		schema: 'credit-to-an-invoice-request',
		optional: ['invoice_id', 'amount_applied'],
		source: 'zoho.com/books/api/v3/credit-notes: the rows hold both, the model wants them beside',
	},
	{
		schema: 'apply-credits-request',
		optional: ['invoice_payments', 'apply_creditnotes'],
		source: 'zoho.com/books/api/v3/invoices: either of the two lists (assumed)',
	},
];

export interface ParameterDeviation {
	service: Service;
	/** Method and path; every operation where absent. */
	operation?: string;
	parameter: string;
	kind: 'optional' | 'allowed';
	source: string;
}

export const parameterDeviations: readonly ParameterDeviation[] = [
	{
		service: 'zoho',
		operation: 'GET /books/v3/organizations',
		parameter: 'organization_id',
		kind: 'optional',
		source: 'zoho.com/books/api/v3/introduction: the list is where the organization id comes from',
	},
	{
		service: 'zoho',
		operation: 'GET /books/v3/items',
		parameter: 'sku',
		kind: 'allowed',
		source:
			'assumed: integrations search by it; answers are compared again, so it may only be slow',
	},
	{
		service: 'zoho',
		parameter: 'sort_order',
		kind: 'allowed',
		source: 'https://www.zoho.com/books/api/v3/pagination/: page_context names sort_order, A or D',
	},
];

/** Zoho's models give no schema for errors; zoho.com/books/api/v3 (response, errors) does. */
export const zohoError: Json = {
	type: 'object',
	required: ['code', 'message'],
	properties: { code: { type: 'integer', not: { const: 0 } }, message: { type: 'string' } },
};

/** Endpoints without an official model, by the name under which they are listed. */
export const namedEndpoints: ReadonlyArray<readonly [RegExp, string]> = [
	[/^POST \/auth\/o2\/token$/, 'Login with Amazon: token'],
	[/^GET \/tortuga-prod-[a-z]+\/[^/]+$/, 'download of a report document'],
	[/^(GET|POST) \/oauth\/v2\/auth\b/, 'Zoho: consent page'],
	[/^POST \/oauth\/v2\/token$/, 'Zoho: token'],
	[/^POST \/oauth\/v2\/token\/revoke$/, 'Zoho: token revocation'],
];
