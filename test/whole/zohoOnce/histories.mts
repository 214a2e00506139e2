import { setTimeout as sleep } from 'node:timers/promises';
import { itemsOf } from '../../n8n/executions.mts';
import type { FaultKind } from '../../simulators/shared/faults.mts';
import type { ZohoInstallation } from '../zohoInstallation.mts';
import type { Parameters } from '../../support/zohoSteps/step.mts';
import { wishesFor, type Fixed, type Wish } from './wishes.mts';

/** How one history of *Create or Get* ended. */
export interface OnceHistory {
	readonly history: number;
	readonly resource: string;
	/** Records of the name in the end. */
	readonly standing: number;
	/** The id of the first of them. */
	readonly left: unknown;
	/** What the last run said. */
	readonly last: unknown;
	/** The id of what somebody had entered by hand before. */
	readonly personal: unknown;
}

const afterWrite: FaultKind[] = ['lostAnswer', '5xxAfterWrite', 'truncate'];
const beforeWrite: FaultKind[] = ['status500', 'reset'];
/** Histories at a time. */
const atOnce = 10;

/** Plays so many histories: each is run twice, at once or one after the other, and once more in the end. */
export async function playOnce(
	installation: ZohoInstallation,
	count: number,
): Promise<OnceHistory[]> {
	const fixed = await fixedRecords(installation);
	const played: OnceHistory[] = [];
	for (let first = 0; first < count; first += atOnce) {
		const lag = (first / atOnce) % 3;
		installation.zoho.lagSearch(lag);
		const together = Array.from(
			{ length: Math.min(atOnce, count - first) },
			async (_, at) => await play(installation, fixed, { history: first + at, lag }),
		);
		played.push(...(await Promise.all(together)));
	}
	installation.zoho.lagSearch(0);
	return played;
}

async function play(
	installation: ZohoInstallation,
	fixed: Fixed,
	{ history, lag }: { readonly history: number; readonly lag: number },
): Promise<OnceHistory> {
	const name = `Once ${history}.`;
	const wishes = wishesFor(fixed);
	const wish = wishes[history % wishes.length] as Wish;
	const standing = () =>
		installation.zoho.recordsOf(wish.path).filter((record) => record[wish.key] === name);
	if (history % 5 === 0) {
		await runnerOf(installation, byHand(wish, name))();
		// What is entered while an answer is lost looks like the one that was asked for.
		if (wish.mayStandTwice) await sleep(lag * 1000);
	}
	const [personal] = standing();
	const isRace = history % 2 === 0;
	addFault(installation, kindOf(wish, history), name);
	const run = runnerOf(installation, onlyOnce(wish, name));
	if (isRace) await Promise.all([run(), run()]);
	else for (let tries = 0; tries < 2; tries++) await run();
	await sleep(lag * 1000);
	const last = (await run())?.outcome;
	const left = standing();
	return {
		history,
		resource: wish.resource,
		standing: left.length,
		left: left[0]?.[wish.id],
		last,
		personal: personal?.[wish.id],
	};
}

const onlyOnce = ({ resource, key, parameters }: Wish, name: string) =>
	nodeOf(resource, { operation: 'createOrGet', ...parameters, [key]: name });

const byHand = ({ resource, key, isOptional, parameters }: Wish, name: string) => {
	const own = isOptional ? { additionalFields: { [key]: name } } : { [key]: name };
	return nodeOf(resource, { operation: 'create', ...parameters, ...own });
};

/**
 * What may stand twice cannot be told apart where an answer is lost in a race; and where nothing was written,
 * it is looked for for two minutes, which is left to quicker tests.
 */
function kindOf({ mayStandTwice }: Wish, history: number): FaultKind | undefined {
	if (mayStandTwice && history % 2 === 0) return undefined;
	const kinds = mayStandTwice ? afterWrite : [...afterWrite, ...beforeWrite];
	return kinds[history % kinds.length];
}

function addFault({ zoho }: ZohoInstallation, kind: FaultKind | undefined, name: string): void {
	if (kind === undefined) return;
	const match = ({ method, body }: { method: string; body: string }) =>
		method === 'POST' && body.includes(name);
	zoho.faults.push({ match, times: 1, kind });
}

const nodeOf = (resource: string, parameters: Parameters) => ({
	id: 'zoho',
	name: 'Zoho Books',
	type: 'n8n-nodes-amazon-zoho-books.zohoBooks',
	typeVersion: 1,
	position: [200, 0],
	parameters: { resource, options: { callsPerMinute: 10_000 }, ...parameters },
	credentials: { zohoBooksOAuth2Api: { id: null, name: 'Zoho Books account' } },
});

/** Saves a workflow of that node; each call is an execution, and answers the first item that came out. */
function runnerOf({ api }: ZohoInstallation, node: ReturnType<typeof nodeOf>) {
	const start = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const connections = { Start: { main: [[{ node: node.name, type: 'main', index: 0 }]] } };
	const saved = api.workflows.import({ name: 'Once', nodes: [start, node], connections });
	return async () => {
		const running = await api.workflows.run((await saved).id, 'Start');
		return itemsOf(await api.executions.untilFinished(running), node.name)[0];
	};
}

async function fixedRecords(installation: ZohoInstallation): Promise<Fixed> {
	const make = async (resource: string, key: string, parameters: Parameters) => {
		const made = await runnerOf(
			installation,
			nodeOf(resource, { operation: 'create', ...parameters }),
		)();
		return String(made?.[key]);
	};
	const contact = async (contact_type: string) => {
		const parameters = { contact_name: `Once ${contact_type}`, additionalFields: { contact_type } };
		return await make('contact', 'contact_id', parameters);
	};
	return {
		customer: await contact('customer'),
		vendor: await contact('vendor'),
		item: await make('item', 'item_id', { name: 'Sold once', rate: '10' }),
		account: installation.zoho.accountId('Office Supplies'),
		cash: installation.zoho.accountId('Petty Cash'),
	};
}
