// Which folder may import which, as data: `test/eslint.config.mjs` enforces it, `rooms.test.mts` plants what it forbids.
import { readdirSync } from 'node:fs';

/** The rooms of `nodes/domain`, each knowing only those before it. */
const DOMAIN = [
	'html',
	'document',
	'money',
	'auditTrail',
	'catalogue',
	'exchange',
	'ledger',
	'sources',
	'rules',
	'reference',
	'policies',
	'invoices',
	'costOfGoods',
	'reconciliation',
	'postOnce',
	'zohoBooks',
	'mapping',
];

const CLIENTS = ['sellingPartner', 'zohoBooks'];

/** What n8n shows as a node has a folder that begins with a capital. */
const NODE_FOLDERS = readdirSync(new URL('../../nodes', import.meta.url)).filter((name) =>
	/^[A-Z]/.test(name),
);

const SIMULATORS = 'A simulator shares no code with what it tests.';

/** `from` is forbidden to `target`, but for `except` within it. The messages tell the rules apart. */
export const zones = [
	{
		target: './nodes/domain',
		from: './nodes',
		except: ['./domain'],
		message: 'The domain knows only itself.',
	},
	...DOMAIN.slice(0, -1).map((room, index) => ({
		target: `./nodes/domain/${room}`,
		from: DOMAIN.slice(index + 1).map((later) => `./nodes/domain/${later}`),
		message: `In the domain, ${room} comes before that folder.`,
	})),
	{
		target: './nodes/clients/transport',
		from: './nodes',
		except: ['./domain', './clients/transport'],
		message: 'The transport knows only the domain.',
	},
	...CLIENTS.map((client) => ({
		target: `./nodes/clients/${client}`,
		from: './nodes',
		except: ['./domain', './clients/transport', `./clients/${client}`],
		message: `The client ${client} knows only the domain and the transport.`,
	})),
	{
		target: './nodes/common',
		from: './nodes',
		except: ['./domain', './clients/transport', './common'],
		message: 'What nodes have in common knows only the domain and the transport.',
	},
	...NODE_FOLDERS.map((node) => ({
		target: `./nodes/${node}`,
		from: NODE_FOLDERS.filter((other) => other !== node).map((other) => `./nodes/${other}`),
		message: `The node ${node} imports no other node.`,
	})),
	{
		target: './credentials',
		from: './nodes',
		except: ['./domain', './clients'],
		message: 'Credentials know only the clients.',
	},
	{
		target: ['./nodes', './credentials'],
		from: ['./test', './workflows'],
		message: 'What users install knows neither tests nor templates.',
	},
	{
		target: './workflows',
		from: './nodes',
		except: ['./domain/catalogue'],
		message: 'A template names nodes as their users do and imports none.',
	},
	{
		target: './workflows',
		from: ['./credentials', './test'],
		message: 'A template knows neither credentials nor tests.',
	},
	{ target: './test/simulators', from: ['./nodes', './credentials'], message: SIMULATORS },
	{
		target: './test/simulators/shared',
		from: CLIENTS.map((service) => `./test/simulators/${service}`),
		message: 'What simulators share knows neither service.',
	},
	...CLIENTS.map((service) => ({
		target: `./test/simulators/${service}`,
		from: CLIENTS.filter((other) => other !== service).map((other) => `./test/simulators/${other}`),
		message: `The simulator ${service} does not know the other service.`,
	})),
	{
		target: './test/demo',
		from: ['./nodes', './credentials'],
		message: 'The demo checks the package from outside.',
	},
	{
		target: './test/foreign',
		from: ['./nodes', './credentials'],
		message: 'A foreign client shares no code with the package.',
	},
];
