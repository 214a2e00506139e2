import { createReadStream, readFileSync } from 'node:fs';
import { bookSettlement } from '../../nodes/domain/policies/bookSettlement';

export interface GoldenLine {
	readonly category: string;
	readonly debit: string;
	readonly credit: string;
}

export interface GoldenJournal {
	readonly reference: string;
	readonly date: string;
	readonly currency: string;
	readonly lines: readonly GoldenLine[];
}

/** An example of `golden.json`: a file, a time zone, and the journals that it must give. */
export interface Golden {
	readonly file: string;
	readonly policy: string;
	readonly timeZone: string;
	readonly total: string;
	readonly journals: readonly GoldenJournal[];
	readonly refused?: Readonly<Record<'total' | 'sumOfCharges' | 'difference', string>>;
}

export const readGolden = (file: URL): Golden[] =>
	JSON.parse(readFileSync(file, 'utf8')) as Golden[];

/** Cents as a decimal, worked out here and not by the code under test. */
const decimal = (minor: bigint): string => {
	const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
	return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Lines of a journal have no order of their own. */
export const inOrder = (journals: readonly GoldenJournal[]): GoldenJournal[] =>
	journals.map((journal) => ({
		...journal,
		lines: [...journal.lines].sort((a, b) => (a.category < b.category ? -1 : 1)),
	}));

/** Books a file (currencies of two decimals) and prints its journals as an example does. */
export async function bookFile(file: URL, timeZone: string) {
	const open = () => createReadStream(file) as AsyncIterable<Uint8Array>;
	const { reading, journals } = await bookSettlement(open, null, timeZone);
	const { minor } = reading.header.total;
	return {
		total: `${minor < 0n ? '-' : ''}${decimal(minor)}`,
		journals: inOrder(
			journals.map(({ reference, date, currency, lines }) => ({
				reference,
				date,
				currency,
				lines: lines.map(({ category, credit: { minor: credit } }) => ({
					category,
					debit: decimal(credit < 0n ? credit : 0n),
					credit: decimal(credit > 0n ? credit : 0n),
				})),
			})),
		),
	};
}
