import { Refusal } from '../../domain/refusal';

/** Refuses a transaction that is simplified. */
export function requireWhole(json: object): void {
	if (isSimplified(json)) throw simplified();
}

const isSimplified = (json: object): boolean =>
	Object.hasOwn(json, 'charges') && !Object.hasOwn(json, 'totalAmount');

const simplified = (): Refusal =>
	new Refusal(
		'incompleteTransaction',
		'The transactions are simplified: they lack what their charges are made of.',
		'Turn off Simplify in the node that reads the transactions, and run again.',
	);
