import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../n8n/ports.mts';

const run = promisify(execFile);

/** Debian keeps the programs of a server out of the path. */
const debian = '/usr/lib/postgresql';
const places = [
	...(process.env.PATH ?? '').split(':'),
	...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
];

/** Where the programs of a Postgres server are on this machine; undefined where there is none. */
export const postgresPrograms = places.find((place) =>
	['initdb', 'pg_ctl', 'psql'].every((program) => existsSync(join(place, program))),
);

/** Postgres does not run as root: there the user that its package made runs it. */
function owner(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = (flag: string) =>
		Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A Postgres server of its own, in a temporary folder. */
export class PostgresServer {
	private constructor(
		private readonly folder: string,
		private readonly user: ReturnType<typeof owner>,
		readonly port: number,
	) {}

	static async start(): Promise<PostgresServer> {
		const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
		const user = owner();
		if (user) await chown(folder, user.uid, user.gid);
		const [port = 0] = await freePorts(1);
		const server = new PostgresServer(folder, user, port);
		await server.program('initdb', ['-D', server.data, '-U', 'postgres', '-A', 'trust', '-N']);
		await server.up();
		return server;
	}

	private get data(): string {
		return join(this.folder, 'data');
	}

	private async program(name: string, args: readonly string[]): Promise<string> {
		const program = join(postgresPrograms ?? '', name);
		const options = { ...this.user, cwd: this.folder, maxBuffer: 64 << 20 };
		return (await run(program, args, options)).stdout;
	}

	async up(): Promise<void> {
		const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -k ${this.folder} -F`;
		const log = join(this.folder, 'log');
		await this.program('pg_ctl', ['-D', this.data, '-w', '-l', log, '-o', options, 'start']);
	}

	async down(): Promise<void> {
		await this.program('pg_ctl', ['-D', this.data, '-w', '-m', 'fast', 'stop']);
	}

	/** What an SQL statement prints, without headings. */
	async sql(statement: string): Promise<string> {
		const where = ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'postgres'];
		return await this.program('psql', [
			...where,
			'-AtXq',
			'-v',
			'ON_ERROR_STOP=1',
			'-c',
			statement,
		]);
	}

	/** What n8n's credential *Postgres* asks for. */
	get credential() {
		return {
			host: '127.0.0.1',
			port: this.port,
			database: 'postgres',
			user: 'postgres',
			password: 'not asked for',
			ssl: 'disable',
		};
	}

	async close(): Promise<void> {
		await this.down();
		await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
	}
}
