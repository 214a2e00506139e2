import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scopeOf } from '../../../../nodes/clients/zohoBooks/scopes.ts';
import { specsFolder } from '../../../simulators/officialModels.mts';
import { readModels } from '../../../simulators/officialModels/model.mts';

// Beside SPECS_DIR, or left out.
const isAbsent = !existsSync(specsFolder());
if (isAbsent) console.log(`Official models: skipped, ${specsFolder()} is absent`);

/** Where the model names another permission than its neighbours; nothing of it is called by an operation. */
const odd = [
	'POST /books/v3/invoices/mapwithorder',
	'POST /books/v3/purchaseorders/{purchaseorder_id}/reject',
	'PUT /books/v3/creditnotes',
];

it.skipIf(isAbsent)('names for each call the permission that the official model has', () => {
	const named = (readModels('zoho', specsFolder()) ?? [])
		.map(({ method, path, scopes: [scope] }) => ({ method, path, scope }))
		.filter(({ method, path, scope }) => scope && !odd.includes(`${method} ${path}`))
		.filter(({ scope }) => !/\.ALL$/.test(scope ?? ''));
	expect(named.length).toBeGreaterThan(200);
	const wrong = named.filter(
		({ method, path, scope }) => scopeOf(method as 'GET', path.replace('/books/v3', '')) !== scope,
	);
	expect(wrong).toEqual([]);
});
