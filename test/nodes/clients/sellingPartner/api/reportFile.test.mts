import { expect, it } from 'vitest';
import { fileOf } from '../../../../../nodes/clients/sellingPartner/api/reportFile.ts';

it.each([
	['text/plain; charset=Cp1252', 'GZIP', '1.txt.gz', 'application/gzip', 'Cp1252'],
	['text/plain;charset="UTF-8"', undefined, '1.txt', 'text/plain', 'UTF-8'],
	['application/xml', undefined, '1.xml', 'application/xml', null],
	['text/csv; header=present', 'GZIP', '1.csv.gz', 'application/gzip', null],
	['', undefined, '1.txt', 'text/plain', null],
	[undefined, 'GZIP', '1.txt.gz', 'application/gzip', null],
])('%s %s is %s', (contentType, compression, fileName, mimeType, charset) => {
	expect(fileOf('1', contentType, compression)).toEqual({
		fileName,
		mimeType,
		charset,
		compressionAlgorithm: compression ?? null,
	});
});
