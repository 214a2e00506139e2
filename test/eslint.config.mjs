// What n8n's own linter does not look at: the tests, which folder may import which, and the style of the house.
import { createRequire } from 'node:module';
import { defineConfig } from 'eslint/config';
import {
	domainGlobals,
	domainImports,
	domainProperties,
	domainSyntax,
	packageImports,
} from './check/purity.mjs';
import { zones } from './check/rooms.mjs';

// The very plugins that n8n's linter brings, so that both judge by the same rules.
const ofN8n = createRequire(import.meta.resolve('@n8n/node-cli/eslint'));
const tseslint = ofN8n('typescript-eslint');
const { importX } = ofN8n('eslint-plugin-import-x');

const sizes = {
	'max-lines': ['error', { max: 130, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

const syntax = [
	{
		selector: 'CallExpression[callee.property.name=/^(only|todo)$/]',
		message: 'A test that hides others, or is not written, is not merged.',
	},
];

const packing = [
	{
		selector: 'SpreadElement > ArrayExpression, SpreadElement > ObjectExpression',
		message: 'One property a line; nothing is spread only to pack lines.',
	},
];

export default defineConfig(
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'test/**/*.mts', 'workflows/**/*.mts'],
		extends: [tseslint.configs.base, importX.flatConfigs.typescript],
		plugins: { 'import-x': importX },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'import-x/no-restricted-paths': ['error', { zones, basePath: process.cwd() }],
			'import-x/no-cycle': 'error',
			'no-restricted-syntax': ['error', ...syntax, ...packing],
		},
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		rules: { 'no-restricted-imports': packageImports },
	},
	{
		files: ['nodes/domain/**/*.ts'],
		rules: {
			'no-restricted-imports': domainImports,
			'no-restricted-properties': domainProperties,
			'no-restricted-globals': domainGlobals,
			'no-restricted-syntax': ['error', ...syntax, ...packing, ...domainSyntax],
		},
	},
	{
		files: ['nodes/**/*.ts'],
		ignores: ['nodes/domain/catalogue/*.ts'],
		rules: sizes,
	},
);
