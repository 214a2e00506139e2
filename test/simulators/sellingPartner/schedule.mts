interface Due {
	at: number;
	run: () => void;
}

/** What happens at Amazon by itself as time goes on: each due event runs once, in the order of time. */
export class Schedule {
	/** In the order of time; those before `next` have run. */
	private events: Due[] = [];
	private next = 0;

	constructor(readonly now: () => number) {}

	/** Runs at the given time, or at the next look if that has passed; after those of the same time. */
	add(at: number, run: () => void): void {
		this.events.splice(this.placeAfter(at), 0, { at, run });
	}

	/** Runs all that is due by now, also what those events add. */
	catchUp(): void {
		for (
			let due = this.events[this.next];
			due && due.at <= this.now();
			due = this.events[this.next]
		) {
			this.next += 1;
			due.run();
		}
		if (this.next === 0) return;
		this.events = this.events.slice(this.next);
		this.next = 0;
	}

	/** By halves: a story may have a hundred thousand events. */
	private placeAfter(at: number): number {
		let [low, high] = [this.next, this.events.length];
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			if ((this.events[middle]?.at ?? 0) <= at) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
