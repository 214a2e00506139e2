/** Account types by the group that `filter_by` knows (Y:chart-of-accounts; groups by their names, assumed). */
// prettier-ignore
const byGroup = {
	Asset: [
		'other_asset', 'other_current_asset', 'intangible_asset', 'right_to_use_asset',
		'financial_asset', 'contingent_asset', 'contract_asset', 'cash', 'bank', 'fixed_asset',
		'accounts_receivable',
	],
	Liability: [
		'other_current_liability', 'contract_liability', 'refund_liability', 'credit_card',
		'long_term_liability', 'loans_and_borrowing', 'lease_liability', 'other_liability',
		'employee_benefit_liability', 'contingent_liability', 'financial_liability',
		'accounts_payable',
	],
	Equity: ['equity'],
	Income: ['income', 'finance_income', 'other_comprehensive_income', 'other_income'],
	Expense: [
		'expense', 'manufacturing_expense', 'impairment_expense', 'depreciation_expense',
		'employee_benefit_expense', 'lease_expense', 'finance_expense', 'tax_expense',
		'cost_of_goods_sold', 'other_expense',
	],
};

export const groupOf = (type: string): string | undefined =>
	Object.entries(byGroup).find(([, types]) => types.includes(type))?.[0];

export const accountFilters = ['All', 'Active', 'Inactive', ...Object.keys(byGroup)];
