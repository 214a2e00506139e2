import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changing } from '../../../../nodes/clients/zohoBooks/changing.ts';
import { resources } from '../../../../nodes/ZohoBooks/resources/index.ts';
import type { TableResource } from '../../../../nodes/ZohoBooks/rest/restResource.ts';
import { specsFolder } from '../../../simulators/officialModels.mts';
import { readModels } from '../../../simulators/officialModels/model.mts';

const isAbsent = !existsSync(specsFolder());
const models = isAbsent ? [] : (readModels('zoho', specsFolder()) ?? []);

/** Whether the official list under a path can be asked for what changed since a time. */
const tellsChanges = (path: string): boolean =>
	models.some(
		(one) =>
			one.method === 'GET' &&
			one.path === `/books/v3${path}` &&
			one.parameters.some(({ name }) => name === 'last_modified_time'),
	);

it.skipIf(isAbsent)('the trigger watches every resource whose list tells what changed', () => {
	const tables = resources.filter((one): one is TableResource => 'table' in one);
	const known = tables.filter(({ table }) => tellsChanges(table.collection.path));
	expect(Object.keys(changing)).toEqual(expect.arrayContaining(known.map(({ key }) => key)));
	for (const { collection } of Object.values(changing)) {
		expect([collection.path, tellsChanges(collection.path)]).toEqual([collection.path, true]);
	}
});
