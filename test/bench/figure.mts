/** Prints one figure of the contract; ratios to four decimals. */
export function figure(name: string, value: number, unit: string): void {
	process.stdout.write(`${JSON.stringify({ name, value: +value.toFixed(4), unit })}\n`);
}

export const progress = (text: string): void => void process.stderr.write(`bench: ${text}\n`);
