import fc from 'fast-check';
import type { openOrganization } from '../testJournal.mts';
import type { Document, Model, Payment } from './model.mts';

export type Body = Record<string, unknown>;

/** An organization, and what its books must say. */
export interface Story extends Awaited<ReturnType<typeof openOrganization>> {
	readonly model: Model;
	readonly customer_id: string;
	readonly vendor_id: string;
	/** Synthetic tax of 8.25 percent. */
	readonly tax_id: string;
	/** What documents of another currency say besides. */
	readonly foreign: (step: Step) => Body;
}

const kinds = [
	'document',
	'document',
	'payment',
	'payment',
	'apply',
	'apply',
	'refund',
	'writeOff',
	'undoWriteOff',
	'status',
	'delete',
	'journal',
	'publish',
	'transfer',
	'feed',
	'undo',
] as const;

export interface Step {
	readonly kind: (typeof kinds)[number];
	/** Which of several. */
	readonly first: number;
	readonly second: number;
	readonly quantity: number;
	/** Cents. */
	readonly price: number;
	/** Of what is open, in percent; more than all of it is tried too. */
	readonly share: number;
	readonly isYes: boolean;
}

export const steps = fc.array(
	fc.record<Step>({
		kind: fc.constantFrom(...kinds),
		first: fc.nat(50),
		second: fc.nat(50),
		quantity: fc.integer({ min: 1, max: 5 }),
		price: fc.integer({ min: 1, max: 99_999 }),
		share: fc.integer({ min: 1, max: 130 }),
		isYes: fc.boolean(),
	}),
	{ minLength: 10, maxLength: 40 },
);

export const paths = {
	invoice: '/invoices',
	creditNote: '/creditnotes',
	bill: '/bills',
	vendorCredit: '/vendorcredits',
	customerPayment: '/customerpayments',
	vendorPayment: '/vendorpayments',
} as const;

export const date = '2026-06-09';

export const pathOf = ({ kind, id }: Document | Payment): string => `${paths[kind]}/${id}`;

export const chosen = <T,>(list: readonly T[], number: number): T | undefined =>
	list.length === 0 ? undefined : list[number % list.length];

export const asAmount = (cents: bigint): number => Number(cents) / 100;

export const partOf = (cents: bigint, share: number): bigint => (cents * BigInt(share)) / 100n;

/** A POST; what Zoho answers, or undefined where it refuses. */
export async function post(
	{ zoho }: Story,
	path: string,
	body: Body = {},
): Promise<Body | undefined> {
	const { status, data } = await zoho.post(path, body);
	if (status >= 500) throw new Error(`${path}: ${JSON.stringify(data)}`);
	return status < 300 ? (data as Body) : undefined;
}

export const idIn = (
	answer: Body | undefined,
	[record, key]: readonly [string, string],
): string | undefined => (answer?.[record] as Record<string, string> | undefined)?.[key];

/** What steps of some kinds do: a call, and what follows of it in the model where Zoho takes it. */
export type Plays = Readonly<
	Partial<Record<Step['kind'], (story: Story, step: Step) => Promise<void>>>
>;

/** What pays a draft sends it (https://www.zoho.com/books/help/payments-received/). */
export function reach(document: Document, id: string, amount: bigint): void {
	document.applied.set(id, (document.applied.get(id) ?? 0n) + amount);
	if (document.status === 'draft') document.status = 'open';
}
