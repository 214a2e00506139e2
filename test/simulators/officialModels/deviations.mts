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
	...['total', 'balance', 'item_total'].map((schema) => ({
		service: 'zoho' as const,
		schema,
		also: { type: 'number' },
		side: 'answer' as const,
		source:
			'zoho.com/books/api/v3/bills: integer in the model, amounts with decimals in the examples of the same set',
	})),
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
