// Two things that n8n's own linter does not look at: the tests, and which folder may import which.
import { createRequire } from 'node:module';
import { defineConfig } from 'eslint/config';

// The very plugins that n8n's linter brings, so that both judge by the same rules.
const ofN8n = createRequire(import.meta.resolve('@n8n/node-cli/eslint'));
const tseslint = ofN8n('typescript-eslint');
const { importX } = ofN8n('eslint-plugin-import-x');

/** `nodes/domain` is pure; clients know the domain; nodes know all three; tests of parts know no simulator's insides. */
const zones = [
	{ target: './nodes/domain', from: './nodes', except: ['./domain'] },
	{ target: './nodes/common', from: './nodes', except: ['./common', './domain/refusal.ts'] },
	{ target: './nodes/clients/sellingPartner', from: './nodes/clients/zohoBooks' },
	{ target: './nodes/clients/zohoBooks', from: './nodes/clients/sellingPartner' },
	{
		target: ['./nodes/clients', './nodes/common', './nodes/domain'],
		from: [
			'AmazonSellingPartner',
			'AmazonSellingPartnerTrigger',
			'AmazonToZohoBooks',
			'ZohoBooks',
		].map((node) => `./nodes/${node}`),
	},
	{ target: './test/simulators', from: './nodes' },
	{ target: './test/demo', from: './nodes' },
	{ target: './nodes', from: './test' },
];

const sizes = {
	'max-lines': ['error', { max: 130, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

export default defineConfig(
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'test/**/*.mts'],
		extends: [tseslint.configs.base, importX.flatConfigs.typescript],
		plugins: { 'import-x': importX },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'import-x/no-restricted-paths': ['error', { zones, basePath: process.cwd() }],
			'import-x/no-cycle': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector: 'CallExpression[callee.property.name=/^(only|todo)$/]',
					message: 'A test that hides others, or is not written, is not merged.',
				},
			],
		},
	},
	{
		files: ['nodes/domain/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: ['n8n-*', 'node:fs*', 'node:http*', 'axios'] },
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'The domain has no clock.' },
				{ object: 'Math', property: 'random', message: 'The domain has no chance.' },
				{ object: 'DateTime', property: 'now', message: 'The domain has no clock.' },
			],
			'no-restricted-globals': ['error', { name: 'parseFloat', message: 'Money is exact.' }],
		},
	},
	{
		files: ['nodes/**/*.ts'],
		ignores: ['nodes/domain/catalogue/*.ts'],
		rules: sizes,
	},
);
