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
		const place = this.events.findIndex((event) => event.at > at);
		this.events.splice(place < 0 ? this.events.length : place, 0, { at, run });
	}

	/** Runs all that is due by now, also what those events add. */
	catchUp(): void {
		for (let [next] = this.events; next && next.at <= this.now(); [next] = this.events) {
			this.events.shift();
			next.run();
		}
	}
}
