import { createHash } from 'node:crypto';

/** Characters of a mark: 36 bits tell the records of one day apart (a thousand of them: once in 70 million). */
export const markLength = 6;

/** A mark of one version of a record: of its id and all of its content, in whatever order its fields come. */
export const markOf = (id: string, record: unknown): string =>
	createHash('sha256')
		.update(`${id}\n${sorted(record)}`)
		.digest('base64url')
		.slice(0, markLength);

function sorted(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
	return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${sorted(one)}`).join(',')}}`;
}
