import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { pollChanges } from '../../../nodes/ZohoBooksTrigger/pollChanges.ts';
import { ZohoBooksTrigger } from '../../../nodes/ZohoBooksTrigger/ZohoBooksTrigger.node.ts';
import { poller } from '../../support/pollNode.mts';
import { testClock } from '../clients/zohoBooks/testClock.mts';
import { openBooks, synthetic, type OpenBooks } from '../ZohoBooks/connected.mts';

let books: OpenBooks;
afterEach(async () => await books.sim.close());

/** An organization east of UTC, its clock and the trigger's. */
async function watched(parameters: IDataObject = {}, searchLagSeconds = 0) {
	const clock = testClock(Date.parse('2026-06-09T10:00:00Z'));
	books = await openBooks({ now: clock.now, timeZone: 'Asia/Kolkata', searchLagSeconds });
	const { oauthTokenData: token } = books.credential;
	Object.assign(token as object, { n8n_expires_at: String(clock.now() + 90 * 24 * 3600_000) });
	const { context } = poller(new ZohoBooksTrigger(), {
		parameters: { resource: 'journal', ...parameters },
		credentials: { zohoBooksOAuth2Api: books.credential },
	});
	let run = 'first';
	const poll = async (mode?: 'manual') => await pollChanges(context(mode), clock, run);
	const restart = () => void (run += ' and another');
	let number = 0;
	const post = async () => {
		const payload = synthetic(books, `AMZ-S-${(number += 1)}-202606`, 5, { status: 'draft' });
		return (await books.zoho.createJournal(payload)).journal_id;
	};
	return { clock, poll, post, restart };
}

describe('zohoBooksTrigger', () => {
	it('brings what changes from now on, each version once, in the order of the changes', async () => {
		const { clock, poll, post } = await watched();
		const before = await post();
		expect(await poll()).toEqual([]);
		clock.pass(60_000);
		const first = await post();
		clock.pass(1_000);
		const second = await post();
		expect((await poll()).map((row) => row.journal_id)).toEqual([first, second]);
		expect(await poll()).toEqual([]);
		clock.pass(3600_000);
		books.sim.person.edit(before, { notes: 'Seen.' });
		expect(await poll()).toMatchObject([{ journal_id: before, notes: 'Seen.' }]);
	});

	it('asks in the time zone of the organization, and the plus arrives as one', async () => {
		const { poll } = await watched();
		await poll();
		const asked = books.requests('GET', /journals/).at(-1)?.url ?? '';
		expect(asked).toContain('last_modified_time=2026-06-09T15%3A25%3A00%2B0530');
	});

	it('starts with the days that are asked for', async () => {
		const { clock, poll, post } = await watched({ firstLookBackDays: 3 });
		const id = await post();
		clock.pass(2 * 24 * 3600_000);
		expect((await poll()).map((row) => row.journal_id)).toEqual([id]);
	});

	it('shows the newest in the editor, and remembers nothing of it', async () => {
		const { clock, poll, post } = await watched();
		await poll();
		clock.pass(1_000);
		const id = await post();
		expect(await poll('manual')).toMatchObject([{ journal_id: id }]);
		expect(await poll()).toMatchObject([{ journal_id: id }]);
	});

	it('brings once more what it sent last, where n8n died before it began the execution', async () => {
		const { clock, poll, post, restart } = await watched();
		await poll();
		const ids: unknown[] = [];
		for (let turn = 0; turn < 2; turn++) {
			clock.pass(120_000);
			ids.push(await post());
			expect((await poll()).map((row) => row.journal_id)).toEqual(ids.slice(-1));
		}
		restart();
		expect((await poll()).map((row) => row.journal_id)).toEqual(ids.slice(-1));
		expect(await poll()).toEqual([]);
		restart();
		expect(await poll()).toEqual([]);
	});

	it('loses nothing to a kill at any poll, and repeats only what that poll sent', async () => {
		const step = fc.record({
			what: fc.constantFrom('post', 'post', 'edit', 'poll', 'killed', 'restart'),
			which: fc.nat(9),
			pass: fc.constantFrom(0, 0, 300, 20_000, 90_000, 400_000),
		});
		const history = fc.array(step, { minLength: 5, maxLength: 25 });
		await fc.assert(
			fc.asyncProperty(history, async (steps) => {
				const { clock, poll, post, restart } = await watched();
				await poll();
				const arrived: string[] = [];
				let last: string[] = [];
				const ids: string[] = [];
				const polled = async (isKilled = false) => {
					const sent = (await poll()).map((row) => JSON.stringify(row));
					const repeated = sent.filter((version) => arrived.includes(version));
					expect(repeated.filter((version) => !last.includes(version))).toEqual([]);
					if (!isKilled) arrived.push(...sent);
					last = isKilled ? sent : [];
					if (isKilled) restart();
					return sent;
				};
				let edits = 0;
				for (const { what, which, pass } of steps) {
					const id = ids[which % Math.max(1, ids.length)];
					if (what === 'post') ids.push(await post());
					if (what === 'edit' && id) books.sim.person.edit(id, { notes: `Edit ${(edits += 1)}` });
					if (what === 'poll' || what === 'killed') await polled(what === 'killed');
					if (what === 'restart') {
						last = await polled();
						restart();
					}
					clock.pass(pass);
				}
				await polled();
				await books.sim.close();
				for (const journal of books.sim.journals()) {
					const versions = arrived.map((text) => JSON.parse(text) as IDataObject);
					const own = versions.filter((row) => row.journal_id === journal.journal_id);
					expect(own.at(-1)).toMatchObject({ notes: journal.notes });
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('neither loses nor repeats a version, whatever changes when, and however late the search is', async () => {
		const step = fc.record({
			what: fc.constantFrom('post', 'edit', 'poll', 'poll'),
			which: fc.nat(9),
			pass: fc.constantFrom(0, 0, 300, 1_000, 20_000, 90_000),
		});
		const history = fc.array(step, { minLength: 5, maxLength: 25 });
		await fc.assert(
			fc.asyncProperty(history, fc.constantFrom(0, 2, 60), async (steps, lag) => {
				const { clock, poll, post } = await watched({}, lag);
				await poll();
				const emitted: IDataObject[] = [];
				const ids: string[] = [];
				let edits = 0;
				for (const { what, which, pass } of steps) {
					const id = ids[which % Math.max(1, ids.length)];
					if (what === 'post') ids.push(await post());
					if (what === 'edit' && id) books.sim.person.edit(id, { notes: `Edit ${(edits += 1)}` });
					if (what === 'poll') emitted.push(...(await poll()));
					clock.pass(pass);
				}
				clock.pass(lag * 1000 + 1);
				emitted.push(...(await poll()));
				await books.sim.close();
				const versions = emitted.map((row) => JSON.stringify(row));
				expect(new Set(versions).size).toBe(versions.length);
				for (const journal of books.sim.journals()) {
					const last = emitted.filter((row) => row.journal_id === journal.journal_id).at(-1);
					expect(last).toMatchObject({ notes: journal.notes });
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('says what is wrong, as the other nodes do', async () => {
		const { context } = await (async () => {
			books = await openBooks();
			return poller(new ZohoBooksTrigger(), {
				parameters: { resource: 'journal' },
				credentials: { zohoBooksOAuth2Api: books.credential },
			});
		})();
		books.sim.revoke();
		await expect(new ZohoBooksTrigger().poll.call(context())).rejects.toThrow(
			'Zoho does not accept the sign-in any more',
		);
	});
});
