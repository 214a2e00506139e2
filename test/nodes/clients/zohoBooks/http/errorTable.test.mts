import { describe, expect, it } from 'vitest';
import { knownErrors, meaningOf } from '../../../../../nodes/clients/zohoBooks/http/errorTable.ts';

const meaning = (changes: object) =>
	meaningOf({
		code: '',
		words: '',
		status: 400,
		subject: 'journal X',
		organizationId: '123',
		...changes,
	}).code;

describe('the meaning of a refusal', () => {
	it.each([
		['a lock, by its words', { code: '999901', words: 'Transactions are locked.' }, 'closedPeriod'],
		['"blocked" is no lock', { code: '44', words: 'has been blocked', status: 429 }, 'rateLimit'],
		[
			'a missing account',
			{ code: '2', words: 'Invalid value passed for account_id' },
			'unknownAccount',
		],
		['a missing account', { code: '1002', words: 'Account does not exist.' }, 'unknownAccount'],
		[
			'a missing journal',
			{ code: '1002', words: 'Journal does not exist.', status: 404 },
			'notFound',
		],
		['a code', { code: '6041', words: 'This user is not associated' }, 'wrongOrganization'],
		['only a status', { code: '777', status: 404 }, 'notFound'],
		['nothing known', { code: '777' }, 'refusedByZoho'],
		['no answer', { status: 0, code: 'ECONNRESET' }, 'noAnswer'],
		['a 500', { status: 500, code: '1000' }, 'serverTrouble'],
	])('%s: %j', (_what, answer, code) => {
		expect(meaning(answer)).toBe(code);
	});

	it('always comes with a next step that is a sentence', () => {
		for (const { nextStep } of Object.values(knownErrors)) expect(nextStep).toMatch(/^[A-Z].*\.$/);
	});
});
