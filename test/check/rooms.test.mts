import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaints } from './linter.mts';
import { type Zone, zones } from './rooms.mjs';

const list = (paths: string | readonly string[]) => (typeof paths === 'string' ? [paths] : paths);
const isSource = (file: string) => /\.(m?ts|json)$/.test(file) && !file.endsWith('.d.mts');

/** Any source file of the folder that the zone does not except. */
function forbiddenFile(folder: string, { except = [], target }: Zone): string | undefined {
	if (!existsSync(folder)) return undefined;
	const open = [...except.map((path) => join(folder, path)), ...list(target)];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter(isSource)
		.find((file) => !open.some((path) => !relative(path, file).startsWith('..')));
}

const plants = zones.flatMap((zone) =>
	list(zone.target).map((room) => {
		const file = list(zone.from)
			.map((folder) => forbiddenFile(folder, zone))
			.find((found) => found !== undefined);
		return { room, file: file ?? 'nothing', message: zone.message };
	}),
);

describe('the dependency rule', () => {
	it.each(plants)('$room may not import $file', async ({ room, file, message }) => {
		const path = relative(room, file).replace(/\.ts$/, '');
		const planted = join(
			room,
			room.startsWith('./nodes') || room.startsWith('./cred') ? 'planted.ts' : 'planted.mts',
		);

		const found = await complaints(planted, `import '${path}';\n`);

		expect(found).toContainEqual(expect.stringContaining(`no-restricted-paths`));
		expect(found).toContainEqual(expect.stringContaining(message));
	});
});
