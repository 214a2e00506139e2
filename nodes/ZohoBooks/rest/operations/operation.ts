import type { INodeProperties } from 'n8n-workflow';
import type { Run } from '../../../common/operation';

/** One operation of a table: how the list of operations shows it, its panel, and what it does. */
export interface TableOperation {
	readonly value: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
	readonly fields: readonly INodeProperties[];
	readonly run: Run;
}

/** `Mark as Open` of `a bill` → `Mark a bill as open`; `Void` → `Void a bill`. */
export function actionOf(name: string, title: string): string {
	const [verb = '', ...rest] = name.split(' ');
	return [verb, title, rest.join(' ').toLowerCase()].filter(Boolean).join(' ');
}
