const actions: Readonly<Record<string, string>> = {
	GET: 'READ',
	HEAD: 'READ',
	POST: 'CREATE',
	PUT: 'UPDATE',
	DELETE: 'DELETE',
};

const modules: Readonly<Record<string, string>> = {
	bankaccounts: 'banking',
	bankstatements: 'banking',
	banktransactions: 'banking',
	bills: 'bills',
	chartofaccounts: 'accountants',
	contacts: 'contacts',
	creditnotes: 'creditnotes',
	customerpayments: 'customerpayments',
	expenses: 'expenses',
	invoices: 'invoices',
	journals: 'accountants',
	purchaseorders: 'purchaseorders',
	salesreceipts: 'invoices',
	vendorcredits: 'debitnotes',
	vendorpayments: 'vendorpayments',
};

/** The scope a call needs (Y: `security` of each path): items, taxes and currencies are "settings". */
export function scopeOf(method: string, path: string): string {
	const [, first = ''] = path.split('/');
	const module = modules[first] ?? 'settings';
	return `ZohoBooks.${module}.${actions[method] ?? 'READ'}`;
}

/** Granted as such, for the whole module, or for everything (D-oauth). */
export function covers(granted: readonly string[], wanted: string): boolean {
	const module = wanted.slice(0, wanted.lastIndexOf('.'));
	return [wanted, `${module}.ALL`, 'ZohoBooks.fullaccess.all'].some((scope) =>
		granted.includes(scope),
	);
}

const known = /^ZohoBooks\.([a-z]+\.(CREATE|READ|UPDATE|DELETE|ALL)|fullaccess\.all)$/;

/** Scopes are separated by commas (D-oauth); undefined where one of them does not exist. */
export function readScopes(text: string): string[] | undefined {
	const scopes = text.split(',').map((scope) => scope.trim());
	return scopes.every((scope) => known.test(scope)) ? scopes : undefined;
}
