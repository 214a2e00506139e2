import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface Flags {
	/** Folder of settlement files, or one file; null: the synthetic file of this repository. */
	readonly settlements: string | null;
	readonly again: boolean;
	/** When Amazon's money enters the books: settlement, accrual, released or perOrder. */
	readonly policy: string;
	/** JSON file with parameters of the mapper, `baseCurrency` and `zohoRates`. */
	readonly options: string | null;
	/** IANA zone in which months end; null: the organization's own. */
	readonly timeZone: string | null;
	readonly json: string | null;
	readonly open: boolean;
}

export const USAGE = `npm run demo -- [flags]
  --settlements FOLDER  book the settlement reports of this folder
  --policy NAME         settlement (default), accrual, released or perOrder; for accrual
                        and released the folder holds transactions as Amazon answers
                        them (JSON), for perOrder orders, settlement reports, or both
  --options FILE        parameters of the mapper, baseCurrency and zohoRates, as JSON
  --again               keep the last run's ledger: nothing is posted twice
  --time-zone ZONE      zone in which months end, e.g. America/Toronto
  --json FILE           write the journals, read back from Zoho Books, as JSON
  --open                leave n8n's editor running until Ctrl-C
  --help                show this
`;

const options = {
	settlements: { type: 'string' },
	policy: { type: 'string', default: 'settlement' },
	options: { type: 'string' },
	again: { type: 'boolean', default: false },
	'time-zone': { type: 'string' },
	json: { type: 'string' },
	open: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
} as const;

export const SYNTHETIC = fileURLToPath(
	new URL('../fixtures/settlements/synthetic-us-v2.txt', import.meta.url),
);

export const PER_ORDER = fileURLToPath(new URL('../fixtures/perOrder', import.meta.url));

function policyOf(name: string): string {
	if (['settlement', 'accrual', 'released', 'perOrder'].includes(name)) return name;
	throw new Error(`--policy ${name} is not settlement, accrual, released or perOrder.`);
}

/** Paths are meant from where the user typed the command; npm itself runs in the package's folder. */
export function readFlags(args: string[], from = process.env.INIT_CWD ?? process.cwd()) {
	const { values } = parseArgs({ args, options });
	const path = (value: string | undefined) => (value === undefined ? null : resolve(from, value));
	const timeZone = values['time-zone'] ?? null;
	if (timeZone !== null) Intl.DateTimeFormat('en', { timeZone });
	const flags: Flags = {
		settlements: path(values.settlements),
		policy: policyOf(values.policy),
		options: path(values.options),
		again: values.again,
		timeZone,
		json: path(values.json),
		open: values.open,
	};
	return { flags, help: values.help };
}
