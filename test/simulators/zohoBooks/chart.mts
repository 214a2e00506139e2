/** `[name, Zoho's account type]`. */
type NamedAccount = readonly [string, string];

/** What a new organization has, as far as journals meet it (assumed; names as Zoho ships them). */
export const usualAccounts: readonly NamedAccount[] = [
	['Accounts Receivable', 'accounts_receivable'],
	['Accounts Payable', 'accounts_payable'],
	['Petty Cash', 'cash'],
	['Undeposited Funds', 'cash'],
	['Business Checking', 'bank'],
	['Business Card', 'credit_card'],
	['Inventory Asset', 'other_current_asset'],
	['Prepaid Expenses', 'other_current_asset'],
	['Tax Payable', 'other_current_liability'],
	['Opening Balance Adjustments', 'other_current_liability'],
	['Retained Earnings', 'equity'],
	['Opening Balance Offset', 'equity'],
	['Sales', 'income'],
	['Interest Income', 'income'],
	['Cost of Goods Sold', 'cost_of_goods_sold'],
	['Office Supplies', 'expense'],
	['Bank Fees and Charges', 'expense'],
	['Exchange Gain or Loss', 'other_expense'],
	['Shipping Charge', 'income'],
	['Other Charges', 'income'],
	['Bad Debt', 'expense'],
];

/** One that the user has switched off. */
export const inactiveAccount: NamedAccount = ['Old Marketplace Sales', 'income'];

/** Default accounts of docs/accounting.md, `Where each category posts`, with its types. */
export const amazonAccounts: readonly NamedAccount[] = [
	['Amazon Sales', 'income'],
	['Amazon Shipping Income', 'income'],
	['Amazon Promotions', 'income'],
	['Amazon Refunds', 'income'],
	['Amazon Liquidation Sales', 'income'],
	['Amazon Reimbursements', 'other_income'],
	['Amazon Referral Fees', 'expense'],
	['Amazon FBA Fees', 'expense'],
	['Amazon Storage Fees', 'expense'],
	['Amazon Inbound Freight', 'cost_of_goods_sold'],
	['Amazon Shipping Labels', 'expense'],
	['Amazon Subscription', 'expense'],
	['Amazon Advertising', 'expense'],
	['Amazon EPR Fees', 'expense'],
	['Amazon Other Fees', 'expense'],
	['Amazon Tax on Fees', 'expense'],
	['Amazon Sales Tax', 'other_current_liability'],
	['Amazon Tax Withheld at Source', 'other_current_asset'],
	['Amazon Reserved Balance', 'other_current_asset'],
	['Amazon Clearing', 'other_current_asset'],
	['Amazon Cross-Account Balance', 'other_current_asset'],
	['Amazon Lending', 'other_current_liability'],
	['Amazon Unsettled Balance', 'other_current_asset'],
	['Amazon Suspense', 'other_current_asset'],
	['Amazon Orders Receivable', 'other_current_asset'],
	['Amazon Currency Conversion Fees', 'expense'],
];
