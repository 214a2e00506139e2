import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../../../../nodes/domain/refusal.ts';
import type { Desk } from '../../../../../nodes/ZohoBooks/rest/desk.ts';
import { naturalKeyOf, recordsLike } from '../../../../../nodes/ZohoBooks/rest/naturalKey.ts';
import type { FaultKind } from '../../../../simulators/shared/faults.mts';
import { randomOf, Turns } from '../../../../support/turns.mts';
import { openDesks, type Desks } from './desks.mts';
import type { Wish } from './wishes.mts';

/** How one history ended. */
export interface History {
	readonly seed: number;
	readonly resource: string;
	/** Whether Zoho itself refuses a second record with this key. */
	readonly isKeptUnique: boolean;
	/** Records of the key after the healing run. */
	readonly standing: number;
	/** What the healing run said. */
	readonly healed: string;
	/** After a person has deleted what `duplicateLeft` named, and one more run. */
	readonly atTheEnd: number;
	/** What went against the rules, in words. */
	readonly wrongs: readonly string[];
}

const kinds: FaultKind[] = ['lostAnswer', '5xxAfterWrite', 'status500', 'reset', '429', 'truncate'];
const good = ['created', 'alreadyThere'];
const twoMinutes = 120_000;

/** Plays histories: up to three workers on one record, with faults, kills, a person and a late search, then a healing run. */
export async function openHistories() {
	let turns = new Turns(randomOf(1), Date.UTC(2026, 5, 9), 300);
	const desks = await openDesks(() => turns);
	return {
		close: async () => await desks.sim.close(),
		resources: [...new Set(desks.wishes.map(({ resource }) => resource))],
		play: async (seed: number): Promise<History> => {
			// Later than any search of the last history was late.
			turns = new Turns(randomOf(seed), turns.now() + 3 * 60_000, 300);
			await desks.signIn();
			return await new Play(desks, turns, seed).play();
		},
	};
}

class Play {
	private readonly wish: Wish;
	private readonly body: IDataObject;
	private readonly desk: Desk;
	/** What a person made. */
	private readonly personal: string[] = [];
	/** Why two may be left: what no program can heal alone. */
	private excuses = 0;

	constructor(
		private readonly desks: Desks,
		private readonly turns: Turns,
		private readonly seed: number,
	) {
		const { sim, wishes } = desks;
		for (const list of [sim.requests, sim.faults, sim.onRequest]) list.splice(0);
		this.wish = wishes[seed % wishes.length] ?? { resource: '', body: () => ({}) };
		this.body = this.wish.body(seed);
		this.desk = desks.deskFor(this.wish);
	}

	async play(): Promise<History> {
		const { sim, alone } = this.desks;
		sim.lagSearch(this.chance(0.3) ? 0 : this.upTo(60));
		if (this.chance(0.25)) await alone(async () => await this.personMakesOne());
		this.turns.pass(this.upTo(90) * 1000);
		this.addFaults();
		const workers = Array.from({ length: 1 + this.upTo(2) }, () => async () => await this.worker());
		await this.turns.run(
			this.chance(0.15) ? [...workers, async () => await this.person()] : workers,
		);
		sim.faults.splice(0);
		this.turns.pass(twoMinutes);
		const healed = await alone(async () => await this.run());
		this.turns.pass(twoMinutes);
		const left = await alone(async () => await this.standing());
		const wrongs = [
			...this.wrongsOf(healed, left),
			...(await alone(async () => await this.lost())),
		];
		await alone(async () => await this.keepFirst(left));
		this.turns.pass(twoMinutes);
		await alone(async () => await this.run());
		this.turns.pass(twoMinutes);
		const end = await alone(async () => await this.standing());
		await alone(async () => await this.keepFirst(['', ...end]));
		return {
			seed: this.seed,
			resource: this.wish.resource,
			isKeptUnique: this.isKeptUnique,
			standing: left.length,
			healed,
			atTheEnd: end.length,
			wrongs,
		};
	}

	/** Up to three runs, as somebody who runs a failed execution again; each may be killed on its way. */
	private async worker(): Promise<void> {
		for (let tries = 0; tries < 3; tries++) {
			const killedAt = this.chance(0.25) ? this.upTo(5) : undefined;
			if (killedAt !== undefined) this.excuses += 1;
			if (good.includes(await this.run(killedAt))) return;
			await this.turns.sleep(this.upTo(90) * 1000);
		}
	}

	private async run(killedAt?: number): Promise<string> {
		try {
			return (await this.desks.once(this.wish, this.body, killedAt)).outcome;
		} catch (error) {
			return error instanceof Refusal ? error.code : String(error);
		}
	}

	/** In the midst of it somebody enters the same by hand. */
	private async person(): Promise<void> {
		await this.turns.sleep(this.upTo(30) * 1000);
		this.excuses += 1;
		const { faults } = this.desks.sim;
		const kept = faults.splice(0);
		await this.personMakesOne();
		faults.push(...kept);
	}

	private async personMakesOne(): Promise<void> {
		try {
			this.personal.push(this.desk.idOf(await this.desk.create(this.body)));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
		}
	}

	private async standing(): Promise<string[]> {
		const rows = await recordsLike(this.desk, naturalKeyOf(this.desk, this.body), this.body);
		return rows.map((row) => this.desk.idOf(row));
	}

	private async lost(): Promise<string[]> {
		const lost: string[] = [];
		for (const id of this.personal) if (!(await this.desk.exists(id))) lost.push(id);
		return lost.map((id) => `${id}, which a person made, is gone`);
	}

	private async keepFirst(ids: readonly string[]): Promise<void> {
		for (const id of ids.slice(1)) await this.desk.remove(id);
	}

	/** What may never be: nothing left, two of what Zoho keeps unique, or two left unsaid or without need. */
	private wrongsOf(code: string, left: readonly string[]): string[] {
		if (left.length === 0) return ['nothing stands there'];
		if (left.length === 1) return good.includes(code) ? [] : [`one stands there, but: ${code}`];
		return [
			...(this.isKeptUnique ? ['two stand there of what Zoho keeps unique'] : []),
			...(code === 'duplicateLeft' ? [] : [`${left.length} stand there, but: ${code}`]),
			...(this.excuses > 0 ? [] : ['two are left though nobody was killed and no answer was lost']),
		];
	}

	/** Faults of some calls, both of looks and of writes. */
	private addFaults(): void {
		for (let left = this.upTo(3); left > 0; left--) {
			const kind = kinds[this.upTo(kinds.length - 1)] ?? 'reset';
			const method = this.chance(0.6) ? 'POST' : this.chance(0.5) ? 'GET' : 'DELETE';
			let skip = this.upTo(3);
			const match = (request: { method: string; path: string }) =>
				request.method === method && !request.path.includes('/oauth/') && skip-- <= 0;
			const counts = method === 'POST' && kind !== '429';
			if (counts || method === 'DELETE') this.excuses += 1;
			this.desks.sim.faults.push({ match, times: 1, kind });
		}
	}

	private get isKeptUnique(): boolean {
		return naturalKeyOf(this.desk, this.body).isKeptUnique !== false;
	}

	private chance = (of: number): boolean => this.turns.random() < of;

	private upTo = (most: number): number => Math.floor(this.turns.random() * (most + 1));
}
