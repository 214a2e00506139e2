import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readAnswers } from '../days/answers.mts';
import { groupFiles } from './groupFiles.mts';

const folder = fileURLToPath(new URL('../../fixtures/eventGroups', import.meta.url));

it('tells event groups, payouts and transactions by their shape, and which belong together', async () => {
	const found = groupFiles(await readAnswers(folder));
	expect(found.map(({ groupId, path, header }) => [groupId, path, header])).toEqual([
		[
			'synthetic-group-1',
			'eventGroups/synthetic-transactions.json',
			{ settlementId: '29900000701', currency: 'USD', total: 62_500n, sumOfRows: 62_500n },
		],
		[
			'synthetic-group-2',
			'eventGroups/synthetic-transactions.json',
			{ settlementId: '?', currency: 'USD', total: 17_000n, sumOfRows: 17_000n },
		],
	]);
});
