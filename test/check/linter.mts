import { ESLint } from 'eslint';

/** The house's own linter without the one rule that reads the whole program. */
const linter = new ESLint({
	overrideConfigFile: 'test/eslint.config.mjs',
	overrideConfig: { rules: { 'import-x/no-cycle': 'off' } },
});

/** What the linter says of `code`, were it written into `file`. */
export async function complaints(file: string, code: string): Promise<string[]> {
	const results = await linter.lintText(code, { filePath: file });
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
	);
}
