import { runInNewContext } from 'node:vm';
import { NodeOperationError, type INode } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { expression, ownWords, plain } from '../../workflows/source/parts/expressions.mts';

const written = (text: string): unknown => runInNewContext(plain('text'), { text });

describe('texts of the audit table', () => {
	it.each(['=HYPERLINK("https://example.com")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
		'%j is no formula to a spreadsheet',
		(text) => {
			expect(written(text)).toBe(`'${text}`);
		},
	);

	it.each(['24391894961', 'AMZ-S-24391894961-202509', '<b>bold</b>', ''])(
		'%j stays as it is',
		(text) => {
			expect(written(text)).toBe(text);
		},
	);

	it('an expression that n8n would end too early is refused when the workflow is composed', () => {
		expect(() => expression('({ a: { b: 1 }})')).toThrow('}}');
	});
});

describe('the message of a red execution', () => {
	const shown = (text: string): string => {
		const message = String(runInNewContext(ownWords('text'), { text }));
		const node = { name: 'Stop', type: 'n8n-nodes-base.stopAndError' } as unknown as INode;
		return new NodeOperationError(node, message).message.replaceAll('\u2060', '');
	};

	it.each(
		[
			'ECONNREFUSED ECONNRESET ECONNABORTED ENOTFOUND ETIMEDOUT ERRADDRINUSE EADDRNOTAVAIL'.split(
				' ',
			),
			'EHOSTUNREACH EAI_AGAIN ENOENT EISDIR ENOTDIR EACCES EEXIST EPERM'.split(' '),
			[
				'read ECONNRESET',
				'getaddrinfo EAI_AGAIN',
				'SKU PHONEACCESSORIES-1',
				'Peppermint',
				'PEPERMINT',
			],
		].flat(),
	)('stays ours where it holds %j', (word) => {
		const message = `Zoho Books could not be reached (${word}). What to do: Run again later.`;
		expect(shown(message)).toBe(message);
	});

	it('is left alone otherwise', () => {
		const message = 'Connect the credential again: everything else was posted.';
		expect(runInNewContext(ownWords('text'), { text: message })).toBe(message);
	});
});
