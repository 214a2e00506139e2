import { format, resolveConfig } from 'prettier';
import { resources } from '../../nodes/ZohoBooks/resources/index.ts';
import type { TableResource } from '../../nodes/ZohoBooks/rest/restResource.ts';

/** Permissions by operation, `invoice create`, as they were seen. */
export type Seen = ReadonlyMap<string, ReadonlySet<string>>;

const introduction = `# Zoho Books: permissions by operation

The credential asks for all of these. A Zoho user whose role lacks a module, or a credential that was connected before an operation was there, is refused with _may not do this_; the message names the permission that is missing.

In Zoho each begins with \`ZohoBooks.\`, such as \`ZohoBooks.invoices.READ\`. This page is written by a test that runs every operation and looks at its calls (\`npx vitest run --config test/vitest.config.mts test/docs -u\`); \`npm test\` fails where the two differ.

- A list in a panel needs \`READ\` of what is picked from it: customers and vendors \`contacts.READ\`, accounts \`accountants.READ\`, items, currencies, taxes, locations and reporting tags \`settings.READ\`.
- _Create_ and _Update_ of a journal with a currency code look that currency up: \`settings.READ\`.
- _Create or Get_ and _Create or Update_ need \`DELETE\` only where Zoho lets a second record with the same name stand: what two runs made at the same moment is taken back by one of them.
- _API: Request_ needs what its path and method need.
- Organizations are listed with \`settings.READ\`. Where the organization is chosen in the node or in the credential, nothing needs to be listed.`;

/** What an operation may call besides, in cases that the steps do not meet: what raced is taken back, for example. */
function besides(resource: string, operation: string): string[] {
	if (resource === 'journal') return ofJournal[operation] ?? [];
	const table = (resources.find(({ key }) => key === resource) as Partial<TableResource>).table;
	const mayStandTwice = table?.naturalKeys?.some(({ isKeptUnique }) => isKeptUnique === false);
	const taken = mayStandTwice ? ['DELETE'] : [];
	if (['createOrGet', 'postOnce'].includes(operation)) return ['CREATE', ...taken];
	if (operation === 'upsert') return ['CREATE', 'UPDATE', ...taken];
	return operation === 'match' ? ['DELETE', 'READ'] : [];
}

const ofJournal: Readonly<Record<string, string[]>> = {
	createOrGet: ['CREATE', 'DELETE'],
	reverse: ['CREATE', 'DELETE'],
};

/** Permissions of an operation: what was seen, and what may come besides, in the same area. */
export function permissionsOf(seen: Seen, resource: string, operation: string): string[] {
	const found = [...(seen.get(`${resource} ${operation}`) ?? [])];
	const [area = ''] = found.filter((scope) => !scope.endsWith('settings.READ')).concat(found);
	const more = besides(resource, operation).map((action) => area.replace(/\w+$/, action));
	return [...new Set([...found, ...more])].sort(byWeight);
}

const actions = ['READ', 'CREATE', 'UPDATE', 'DELETE'];

const byWeight = (left: string, right: string): number =>
	actions.indexOf(left.split('.')[2] ?? '') - actions.indexOf(right.split('.')[2] ?? '') ||
	left.localeCompare(right);

/** docs/zoho-books-permissions.md */
export async function permissionsPage(seen: Seen): Promise<string> {
	const sections = resources.filter(({ key }) => key !== 'api').map((one) => sectionOf(seen, one));
	const text = [introduction, ...sections].join('\n\n');
	const path = 'docs/zoho-books-permissions.md';
	return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}

/** One line for operations that need the same. */
function sectionOf(seen: Seen, { key, name, description }: (typeof resources)[number]): string {
	const listed = (description[0]?.options ?? []) as Array<{ name: string; value: string }>;
	const together = new Map<string, string[]>();
	for (const { name: shown, value } of listed) {
		const needed = permissionsOf(seen, key, value)
			.map((scope) => `\`${scope.replace('ZohoBooks.', '')}\``)
			.join(', ');
		together.set(needed, [...(together.get(needed) ?? []), `_${shown}_`]);
	}
	const lines = [...together].map(([needed, shown]) => `- ${shown.join(', ')}: ${needed}`);
	return `## ${name}\n\n${lines.join('\n')}`;
}
