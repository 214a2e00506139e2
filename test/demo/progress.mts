/** Milliseconds since 1970 at which the command was typed. */
const started = Number(process.env.DEMO_STARTED ?? Date.now());

/** One line to stderr, with the seconds since the start; stdout holds results only. */
export function progress(text: string): void {
	const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
	process.stderr.write(`${seconds} s  ${text}\n`);
}
