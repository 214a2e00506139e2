import type { Composition, NodeContent } from './workflow.mts';

/** n8n's colours of sticky notes. */
export const colours = {
	yellow: 1,
	orange: 2,
	red: 3,
	green: 4,
	blue: 5,
	violet: 6,
	grey: 7,
} as const;

interface Area {
	readonly position: readonly [number, number];
	readonly size: readonly [number, number];
	readonly colour: keyof typeof colours;
}

/** A note that lies behind the group of nodes that it explains. */
export const note = ({ position, size, colour }: Area, content: string): NodeContent => ({
	type: 'n8n-nodes-base.stickyNote',
	typeVersion: 1,
	position,
	parameters: { content, width: size[0], height: size[1], color: colours[colour] },
});

type Row = readonly [
	name: string,
	position: Area['position'],
	size: Area['size'],
	colour: Area['colour'],
	content: string,
];

/** One note behind each group of nodes; each row is a note. */
export function layNotes(flow: Composition, rows: readonly Row[]): void {
	for (const [name, position, size, colour, content] of rows) {
		flow.node(`Note: ${name}`, note({ position, size, colour }, content));
	}
}
