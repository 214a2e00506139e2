/** n8n stores executions in the `flatted` format: one array in which every string inside is an index. */
export function unflatten(text: string): unknown {
	const flat: unknown[] = JSON.parse(text);
	const built = new Map<number, object>();
	const at = (index: number): unknown => {
		const value = flat[index];
		if (typeof value !== 'object' || value === null) return value;
		const known = built.get(index);
		if (known) return known;
		const list = Array.isArray(value);
		const copy: Record<string, unknown> | unknown[] = list ? [] : {};
		built.set(index, copy);
		for (const [key, entry] of Object.entries(value)) {
			Object.assign(copy, { [key]: typeof entry === 'string' ? at(Number(entry)) : entry });
		}
		return copy;
	};
	return at(0);
}
