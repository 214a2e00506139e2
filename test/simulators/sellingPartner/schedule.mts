interface Due {
	at: number;
	run: () => void;
}

/** What happens at Amazon by itself as time goes on: each due event runs once, in the order of time. */
export class Schedule {
	private events: Due[] = [];

	constructor(readonly now: () => number) {}

	/** Runs at the given time, or at the next look if that has passed. */
	add(at: number, run: () => void): void {
		// Most are told in the order of time: looked for from the end.
		const place = this.events.findLastIndex((event) => event.at <= at);
		this.events.splice(place + 1, 0, { at, run });
	}

	/** Runs all that is due by now, also what those events add. */
	catchUp(): void {
		for (let [next] = this.events; next && next.at <= this.now(); [next] = this.events) {
			this.events.shift();
			next.run();
		}
	}
}
