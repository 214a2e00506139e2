import type { IDataObject } from 'n8n-workflow';

/** So many deliveries are remembered; Zoho repeats one within minutes. */
const mostKept = 500;

/** Marks of what this process has taken: deliveries at the same moment share no stored memory yet. */
const taken = new Map<string, Set<string>>();

/** Whether this is the first delivery with this mark; remembers it, in this process and in what n8n keeps. */
export function isFirst(node: string, kept: IDataObject, mark: string): boolean {
	const here = taken.get(node) ?? new Set<string>();
	taken.set(node, here);
	const stored = Array.isArray(kept.marks) ? (kept.marks as string[]) : [];
	if (here.has(mark) || stored.includes(mark)) return false;
	here.add(mark);
	if (here.size > mostKept) here.delete(here.values().next().value ?? '');
	kept.marks = [...stored, mark].slice(-mostKept);
	return true;
}
