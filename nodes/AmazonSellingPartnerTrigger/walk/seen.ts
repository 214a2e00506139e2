import { markLength } from './version';

/** Marks of what was sent, one text of marks without gaps per day (`yyyy-mm-dd`) of the records. */
export type Marks = Readonly<Record<string, string>>;

/** The most that is kept, in characters; with the last batch, and kept twice, below 256 KB. */
const longest = 75_000;

/** Marks, each with its day, as they are kept. */
export function marksOf(pairs: ReadonlyArray<readonly [day: string, mark: string]>): Marks {
	const seen = new Seen({});
	for (const [day, mark] of pairs) seen.add(day, mark);
	return seen.marks('');
}

/** The first without those that the second holds. */
export function without(marks: Marks, others: Marks): Marks {
	const sent = new Seen(others);
	const left = Object.keys(marks).flatMap((day) =>
		cut(marks[day] ?? '')
			.filter((mark) => !sent.has(day, mark))
			.map((mark) => [day, mark] as const),
	);
	return marksOf(left);
}

const cut = (text: string): string[] =>
	Array.from({ length: Math.floor(text.length / markLength) }, (_none, at) =>
		text.slice(at * markLength, (at + 1) * markLength),
	);

/** Which versions of which records were sent. */
export class Seen {
	private readonly days = new Map<string, Set<string>>();

	constructor(marks: Marks) {
		for (const [day, text] of Object.entries(marks)) {
			this.days.set(day, new Set(cut(text)));
		}
	}

	has = (day: string, mark: string): boolean => this.days.get(day)?.has(mark) === true;

	add(day: string, mark: string): void {
		const marks = this.days.get(day) ?? new Set();
		this.days.set(day, marks.add(mark));
	}

	/** As it is kept: without days that are not read any more, and the newest where it is too much. */
	marks(since: string): Marks {
		const kept: Array<readonly [string, string]> = [];
		let size = 0;
		for (const day of [...this.days.keys()].sort().reverse()) {
			const text = [...(this.days.get(day) ?? [])].join('');
			size += text.length + day.length + 6;
			// What is forgotten comes again at the next re-reading; whoever books it skips it.
			if (day < since || size > longest) break;
			kept.push([day, text]);
		}
		return Object.fromEntries(kept);
	}
}
