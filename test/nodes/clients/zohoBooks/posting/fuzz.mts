import { randomOf, Turns } from '../../../../support/turns.mts';
import type { FaultKind } from '../../../../simulators/shared/faults.mts';
import { openWorkers, type Told, type Workers } from './workers.mts';

/** How one history ended. */
export interface History {
	readonly seed: number;
	/** Journals of the reference after the healing run. */
	readonly standing: number;
	/** After the person has deleted what `duplicateLeft` named, and one more run. */
	readonly atTheEnd: number;
	/** What the healing run said. */
	readonly healed: string;
	/** What went against the rules, in words. */
	readonly wrongs: readonly string[];
}

const kinds: FaultKind[] = ['lostAnswer', '5xxAfterWrite', 'status500', 'reset', '429', 'truncate'];
const twoMinutes = 120_000;

/** Plays histories: up to four workers on one journal, with faults, kills and a late search, then a healing run. */
export async function openFuzz() {
	let turns = new Turns(randomOf(1), Date.UTC(2026, 5, 9), 300);
	const workers = await openWorkers(() => turns);
	return {
		close: async () => await workers.sim.close(),
		play: async (seed: number): Promise<History> => {
			// Later than any search of the last history was late.
			turns = new Turns(randomOf(seed), turns.now() + 3 * 60_000, 300);
			await workers.signIn();
			return await play(workers, turns, seed);
		},
	};
}

async function play(workers: Workers, turns: Turns, seed: number): Promise<History> {
	const { sim, run, journal, standing } = workers;
	const { random } = turns;
	const upTo = (most: number) => Math.floor(random() * (most + 1));
	const reference = `AMZ-S-${seed}-202606`;
	for (const list of [sim.requests, sim.faults, sim.onRequest]) list.splice(0);
	sim.lagSearch(random() < 0.3 ? 0 : upTo(60));
	const answered = new Set<string>();
	const lost = collectAnswers(workers, reference, answered);
	addFaults(workers, random);
	const known: string[] = [];
	const worker = async (): Promise<Told[]> => {
		for (let tries = 0; ; tries++) {
			const killedAt = random() < 0.25 ? upTo(5) : undefined;
			const wanted = { ...journal(reference), knownIds: [...known] };
			try {
				const told = await run([wanted], killedAt);
				for (const { journalId } of told) if (journalId !== '') known.push(journalId);
				if (tries >= 2 || told.every(({ code }) => isGood(code))) return told;
			} catch {
				if (tries >= 2) return [];
			}
			await turns.sleep(upTo(90) * 1000);
		}
	};
	await turns.run(Array.from({ length: 1 + upTo(3) }, () => worker));
	lost();
	sim.faults.splice(0);
	turns.pass(twoMinutes);
	const heal = async () => await run([{ ...journal(reference), knownIds: known }]);
	const [healing] = await turns.run([heal]);
	const told = healing?.status === 'fulfilled' ? healing.value[0] : undefined;
	const left = standing(reference).map((one) => one.journal_id);
	return await conclude();

	async function conclude(): Promise<History> {
		const code = told?.code ?? String(healing?.status === 'rejected' ? healing.reason : 'nothing');
		const wrongs = wrongsOf(code, left, answered, known);
		for (const id of left.slice(1)) sim.person.delete(id);
		turns.pass(twoMinutes);
		await turns.run([heal]);
		return {
			seed,
			standing: left.length,
			atTheEnd: standing(reference).length,
			healed: code,
			wrongs,
		};
	}
}

const isGood = (code: string): boolean => code === 'created' || code === 'alreadyPosted';

/** What may never be: nothing left, two left unsaid, or two left of which the younger are our own by id. */
function wrongsOf(
	code: string,
	left: readonly string[],
	answered: ReadonlySet<string>,
	known: readonly string[],
): string[] {
	if (left.length === 0) return ['nothing stands there'];
	if (left.length === 1) return isGood(code) ? [] : [`one stands there, and the run says ${code}`];
	const own = left.slice(1).filter((id) => known.includes(id));
	return [
		...(code === 'duplicateLeft' ? [] : [`${left.length} stand there, and the run says ${code}`]),
		...own.map((id) => `${id} was known and is left (${answered.has(id) ? 'answered' : 'lost'})`),
	];
}

/** Faults of some calls, both of looks and of posts. */
function addFaults({ sim }: Workers, random: () => number): void {
	for (let left = Math.floor(random() * 4); left > 0; left--) {
		const kind = kinds[Math.floor(random() * kinds.length)] ?? 'reset';
		const method = random() < 0.6 ? 'POST' : random() < 0.5 ? 'GET' : 'DELETE';
		let skip = Math.floor(random() * 4);
		const match = (request: { method: string; path: string }) =>
			request.method === method && request.path.includes('/journals') && skip-- <= 0;
		sim.faults.push({ match, times: 1, kind });
	}
}

/** Which journals an answer that reached its caller named. */
function collectAnswers({ sim }: Workers, reference: string, answered: Set<string>) {
	return () => {
		for (const { method, status, fault, response } of sim.requests) {
			if (method !== 'POST' || status !== 201 || fault !== undefined) continue;
			const { journal } = response as {
				journal?: { journal_id: string; reference_number: string };
			};
			if (journal?.reference_number === reference) answered.add(journal.journal_id);
		}
	};
}
