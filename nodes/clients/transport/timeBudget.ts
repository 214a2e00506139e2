/** The time that one call may spend on waiting for a service, in milliseconds. */
export class TimeBudget {
	private spent = 0;

	constructor(private readonly total: number) {}

	/** Takes the time; false, and nothing taken, where less is left. */
	take(ms: number): boolean {
		if (this.spent + ms > this.total) return false;
		this.spent += ms;
		return true;
	}
}
