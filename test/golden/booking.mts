import { createReadStream, readFileSync } from 'node:fs';
import { bookSettlement } from '../../nodes/domain/policies/bookSettlement';
import { settlementChoices } from '../../nodes/AmazonToZohoBooks/panel/settlementChoices';

export interface GoldenLine {
	readonly category: string;
	readonly taxTreatment?: string;
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
	readonly total?: string;
	/** The event group that belongs to the settlement. */
	readonly group?: string;
	/** Parameters of the mapper, and of the books. */
	readonly options?: Readonly<Record<string, unknown>>;
	readonly journals: readonly GoldenJournal[];
	readonly error?: unknown;
	readonly refused?: Readonly<Record<'total' | 'sumOfCharges' | 'difference', string>>;
}

export const readGolden = (file: URL): Golden[] =>
	JSON.parse(readFileSync(file, 'utf8')) as Golden[];

/** Currencies that do not have two decimals (ISO 4217). */
const decimalsOf: Readonly<Record<string, number>> = { JPY: 0, BHD: 3, JOD: 3, KWD: 3 };

/** Minor units as a decimal, worked out here and not by the code under test. */
const decimal = (minor: bigint, currency: string): string => {
	const decimals = decimalsOf[currency] ?? 2;
	const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
	if (decimals === 0) return digits;
	return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** Lines of a journal have no order of their own. */
export const inOrder = (journals: readonly GoldenJournal[]): GoldenJournal[] =>
	journals.map(({ reference, date, currency, lines }) => ({
		reference,
		date,
		currency,
		lines: lines
			.map(({ category, taxTreatment = '', debit, credit }) => ({
				category,
				taxTreatment,
				debit,
				credit,
			}))
			.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
	}));

const keyOf = ({ category, taxTreatment = '' }: GoldenLine): string =>
	`${category} ${taxTreatment}`;

/** Books a file and prints its journals as an example does. */
export async function bookFile(
	file: URL,
	timeZone: string,
	options: Readonly<Record<string, unknown>> = {},
) {
	const openBytes = () => createReadStream(file) as AsyncIterable<Uint8Array>;
	const report = { openBytes, charset: null, reportId: null };
	const choices = settlementChoices((name) => options[name] ?? '');
	const { source, journals } = await bookSettlement(report, timeZone, choices);
	const { minor, currency: own } = source.total;
	return {
		total: `${minor < 0n ? '-' : ''}${decimal(minor, own)}`,
		journals: inOrder(
			journals.map(({ reference, date, currency, lines }) => ({
				reference,
				date,
				currency,
				lines: lines.map(({ category, taxTreatment, credit: { minor: credit } }) => ({
					category,
					...(taxTreatment && { taxTreatment }),
					debit: decimal(credit < 0n ? credit : 0n, currency),
					credit: decimal(credit > 0n ? credit : 0n, currency),
				})),
			})),
		),
	};
}
