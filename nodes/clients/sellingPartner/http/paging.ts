/** The first `limit` of what comes, asking for no page more than needed. */
export async function firstOf<T>(source: AsyncIterable<T>, limit: number): Promise<T[]> {
	const found: T[] = [];
	if (limit <= 0) return found;
	for await (const one of source) {
		found.push(one);
		if (found.length >= limit) break;
	}
	return found;
}

export interface Page<T> {
	readonly found: readonly T[];
	readonly nextToken: string | null;
}

/** All pages, one after the other; a page may be empty and not be the last. */
export async function* pages<T>(read: (nextToken: string | null) => Promise<Page<T>>) {
	let token: string | null = null;
	do {
		const page: Page<T> = await read(token);
		yield* page.found;
		token = page.nextToken;
	} while (token !== null && token !== '');
}
