import { ApiRefusal } from '../../transport/apiRefusal';
import type { SellingPartner } from '../client';

/** How a thing is made, and how it is found where nobody knows whether it was made. */
export interface Creation<T> {
	readonly create: () => Promise<T>;
	readonly find: () => Promise<T | undefined>;
}

/** What was made shows up in lists a little later (assumed). */
const showsUpMs = 5_000;
const mostAttempts = 2;

/**
 * Amazon makes a second thing of a second request: where an answer was lost, the thing is looked for
 * first, and asked for once more only if it is not there.
 */
export async function createOnce<T>(
	amazon: SellingPartner,
	{ create, find }: Creation<T>,
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		const made = await create().catch(ifOpen);
		if (!(made instanceof ApiRefusal)) return made;
		// The first time it may have been there before: that is for a person to know.
		if (made.status === alreadyThere && attempt === 1) throw made;
		await amazon.pause(showsUpMs);
		const found = await find().catch((error: unknown) => {
			throw error instanceof ApiRefusal ? made : error;
		});
		if (found !== undefined) return found;
		if (attempt === mostAttempts || made.status === alreadyThere) throw made;
	}
}

const alreadyThere = 409;

/** A refusal after which the thing may be there; any other one stays one. */
function ifOpen(error: unknown): ApiRefusal {
	const isOpen =
		error instanceof ApiRefusal &&
		(error.code === 'unclearAnswer' || error.status === alreadyThere);
	if (isOpen) return error;
	throw error;
}
