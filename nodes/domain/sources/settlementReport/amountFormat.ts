import { parseAmount } from '../../money/parseAmount';
import type { DecimalMark } from '../../money/parseAmount';

/** What one more amount says about the decimal mark. */
export type Evidence = 'same' | 'differs' | 'impossible';

const integer = /^-?\d+$/;

/**
 * The decimal mark of one file. Point and comma both stand until an amount cannot be written so;
 * amounts that read alike under both prove nothing and need no proof.
 */
export class AmountFormat {
	private marks: readonly DecimalMark[] = ['.', ','];

	get decided(): boolean {
		return this.marks.length === 1;
	}

	/** The mark that stands; while both do, the point. */
	get mark(): DecimalMark {
		return this.marks[0] ?? '.';
	}

	/** Settles the mark by other evidence, such as a total that adds up. */
	decide(mark: DecimalMark): void {
		this.marks = [mark];
	}

	/** Weighs an amount while both marks stand. */
	weigh(text: string, decimals: number): Evidence {
		if (integer.test(text)) return 'same';
		const readings = this.marks.map((mark) => ({ mark, minor: parseAmount(text, mark, decimals) }));
		const possible = readings.filter(({ minor }) => minor !== null);
		if (possible.length === 0) return 'impossible';
		this.marks = possible.map(({ mark }) => mark);
		return possible.every(({ minor }) => minor === possible[0]?.minor) ? 'same' : 'differs';
	}
}
