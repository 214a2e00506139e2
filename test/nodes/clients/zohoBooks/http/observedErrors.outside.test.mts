import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { meaningOf } from '../../../../../nodes/clients/zohoBooks/http/errorTable.ts';
import { specsFolder } from '../../../../simulators/officialModels.mts';

interface Observed {
	readonly status: number;
	readonly body: { code?: number; message?: string };
	readonly when: string;
}

/** Answers of the live service that others wrote down, beside the official models. */
const file = join(specsFolder(), '../samples/zoho-books/errors-observed.json');
const isAbsent = !existsSync(file);
if (isAbsent) console.log(`Observed errors: skipped, ${file} is absent`);

it.skipIf(isAbsent)(
	'every error that was seen live has a meaning and a next step of its own',
	() => {
		const { errors } = JSON.parse(readFileSync(file, 'utf8')) as { errors: Observed[] };
		const coded = errors.filter(({ body }) => body.code !== undefined);
		expect(coded.length).toBeGreaterThan(5);
		for (const { status, body, when } of coded) {
			const { code, nextStep } = meaningOf({
				code: String(body.code),
				words: body.message ?? '',
				status,
				subject: when,
				organizationId: '1',
			});
			expect([when, code]).not.toEqual([when, 'refusedByZoho']);
			expect(nextStep).toMatch(/\.$/);
		}
	},
);
