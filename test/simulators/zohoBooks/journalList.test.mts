import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let opened: Organization | undefined;
const open = () => opened as Organization;
let now = Date.parse('2026-06-15T12:00:00Z');

/** Synthetic: reference, date, amount. */
const entries = [
	['AMZ-S-12-202605', '2026-05-31', 30],
	['AMZ-S-12-202606', '2026-06-14', 20],
	['AMZ-S-123-202606', '2026-06-15', 10.5],
	['RENT', '2026-06-01', 500],
] as const;

beforeAll(async () => {
	opened = await openOrganization({ now: () => now });
	for (const [reference_number, journal_date, amount] of entries) {
		now += 60_000;
		const changes = { reference_number, journal_date, notes: `Notes of ${reference_number}` };
		await open().zoho.post('/journals', open().journal(changes, { amount }, { amount }));
	}
});
afterAll(async () => await opened?.sim.close());

async function found(params: Record<string, unknown>) {
	const { data } = await open().zoho.get('/journals', { params });
	if (data.code !== 0) return data.code as number;
	const rows = data.journals as Array<{ reference_number: string }>;
	return rows.map(({ reference_number }) => reference_number);
}

const [may, june, other, rent] = entries.map(([reference]) => reference);

describe('the list of journals', () => {
	it('tells notes and total of each, no lines and no currency code', async () => {
		const { data } = await open().zoho.get('/journals', { params: { reference_number: rent } });
		expect(data.journals).toMatchObject([
			{ reference_number: rent, notes: `Notes of ${rent}`, total: 500, entity_type: 'journal' },
		]);
		expect(data.journals[0]).not.toHaveProperty('line_items');
		expect(data.journals[0]).not.toHaveProperty('currency_code');
	});

	it.each([
		[{}, [other, june, rent, may]],
		[{ reference_number: 'amz-s-12-202606' }, [june]],
		[{ reference_number_startswith: 'AMZ-S-12' }, [other, june, may]],
		[{ reference_number_contains: '-12-' }, [june, may]],
		[{ notes_contains: 'of rent' }, [rent]],
		[{ entry_number: '2' }, [june]],
		[{ date: '2026-06-01' }, [rent]],
		[{ date_start: '2026-05-31', date_end: '2026-06-14' }, [june, rent, may]],
		[{ date_after: '2026-05-31', date_before: '2026-06-14' }, [rent]],
		[{ total: '10.50' }, [other]],
		[{ total_greater_than: 10.5, total_less_equals: 30 }, [june, may]],
		[{ total_greater_equals: 30, total_less_than: 500 }, [may]],
		[{ filter_by: 'JournalDate.Today' }, [other]],
		[{ filter_by: 'JournalDate.ThisMonth' }, [other, june, rent]],
		[{ sort_column: 'total' }, [other, june, may, rent]],
		[{ sort_column: 'total', sort_order: 'D' }, [rent, may, june, other]],
		[{ sort_column: 'entry_number' }, [may, june, other, rent]],
		[{ sort_column: 'reference_number' }, [may, june, other, rent]],
		[{ last_modified_time: '2026-06-15T08:03:00-0400' }, [other, rent]],
		[{ per_page: 3 }, [other, june, rent]],
		[{ per_page: 3, page: 2 }, [may]],
		[{ page: 2 }, []],
		[{ filter_by: 'JournalDate.all' }, 2],
		[{ sort_column: 'notes' }, 2],
		[{ date_start: '31/05/2026' }, 2],
		[{ total: 'much' }, 2],
		[{ reference_number: 'x'.repeat(101) }, 15],
	])('%j finds %j', async (params, expected) => {
		expect(await found(params)).toEqual(expected);
	});

	it('says whether there is more', async () => {
		const more = async (page: number) =>
			(await open().zoho.get('/journals', { params: { page, per_page: 2 } })).data.page_context;
		expect(await more(1)).toMatchObject({ page: 1, per_page: 2, has_more_page: true });
		expect(await more(2)).toMatchObject({ page: 2, has_more_page: false });
	});

	it('may show new journals late', async () => {
		const slow = await openOrganization({ now: () => now, searchLagSeconds: 2 });
		const made = await slow.zoho.post('/journals', slow.journal({}));
		const seen = async () => (await slow.zoho.get('/journals')).data.journals.length;
		expect(await seen()).toBe(0);
		const { journal_id } = made.data.journal;
		expect((await slow.zoho.get(`/journals/${journal_id}`)).status).toBe(200);
		now += 2_000;
		expect(await seen()).toBe(1);
		await slow.sim.close();
	});
});
