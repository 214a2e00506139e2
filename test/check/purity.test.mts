import { describe, expect, it } from 'vitest';
import { complaints } from './linter.mts';

const DOMAIN = 'nodes/domain/planted.ts';

const forbiddenInTheDomain = [
	"import type { IDataObject } from 'n8n-workflow';\nexport type Row = IDataObject;",
	"import { readFileSync } from 'node:fs';\nreadFileSync('a');",
	"import { request } from 'node:https';\nrequest('a');",
	"import { randomUUID } from 'node:crypto';\nrandomUUID();",
	'Date.now();',
	'new Date();',
	'Date();',
	"import { DateTime } from 'luxon';\nDateTime.now();",
	"import { DateTime } from 'luxon';\nDateTime.local();",
	"import { DateTime } from 'luxon';\nDateTime.utc();",
	'performance.now();',
	'Math.random();',
	'crypto.randomUUID();',
	"fetch('https://example.com');",
	"parseFloat('0.1');",
];

const allowedInTheDomain = [
	"import { createHash } from 'node:crypto';\ncreateHash('sha256');",
	"import { DateTime } from 'luxon';\nDateTime.utc(2025, 9);",
	"new Date('2025-09-01T00:00:00Z');",
];

const forbiddenInThePackage = [
	['nodes/common/planted.ts', "import axios from 'axios';\naxios.get('a');"],
	['nodes/ZohoBooks/planted.ts', "import { gunzipSync } from 'node:zlib';\ngunzipSync('a');"],
	['nodes/clients/transport/planted.ts', "import { z } from 'zod';\nz.string();"],
	['credentials/planted.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('a');"],
] as const;

describe('what the linter keeps out', () => {
	it.each(forbiddenInTheDomain)('of the domain: %s', async (code) => {
		expect(await complaints(DOMAIN, code)).toHaveLength(1);
	});

	it.each(forbiddenInThePackage)('of %s: %s', async (file, code) => {
		expect(await complaints(file, code)).toHaveLength(1);
	});

	it('of any source: the type any', async () => {
		expect(await complaints('nodes/common/planted.ts', 'export const a: any = 1;')).toHaveLength(1);
	});

	it.each(['[...[1, 2], 3];', '({ ...{ a: 1 }, b: 2 });'])('of any file: %s', async (code) => {
		expect(await complaints(DOMAIN, code)).toHaveLength(1);
		expect(await complaints('test/planted.mts', code)).toHaveLength(1);
	});

	it('of the tests: one that hides the others, and one that is not written', async () => {
		expect(
			await complaints('test/planted.test.mts', "it.only('a', () => undefined);"),
		).toHaveLength(1);
		expect(await complaints('test/planted.test.mts', "it.todo('a');")).toHaveLength(1);
	});
});

it.each(allowedInTheDomain)('the linter lets the domain use: %s', async (code) => {
	expect(await complaints(DOMAIN, code)).toEqual([]);
});
