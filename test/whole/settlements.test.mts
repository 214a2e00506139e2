import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from './installation.mts';

let installation: Installation;
const reports: Record<string, string> = {};
const good = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');

const files: Record<string, string> = {
	good,
	'without its last row': good
		.trimEnd()
		.replace(/\n[^\n]*$/, '\n')
		.replaceAll('29900000001', '29900000002'),
	'an HTML page': '<!DOCTYPE html><html><body>Please sign in</body></html>',
	empty: '',
	'in an unknown currency': good.replaceAll('USD', 'PLN').replaceAll('29900000001', '29900000003'),
	'not yet paid': good.replaceAll('USD', 'CAD').replaceAll('29900000001', '29900000004'),
};

beforeAll(async () => {
	installation = await Installation.open();
	for (const [name, text] of Object.entries(files)) {
		const eventGroup =
			name === 'not yet paid' ? { fundTransferStatus: 'Processing', convertedTotal: null } : {};
		const file = { fileName: `${name}.txt`, bytes: Buffer.from(text), eventGroup };
		reports[name] = installation.amazon.addSettlementFile(file).reportId;
	}
	await installation.poll();
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

const firstOfMonth = DateTime.utc().startOf('month');

const rowOf = async (name: string) => await installation.auditRow(`report:${reports[name]}`);

describe('settlements-to-journals in a real n8n', () => {
	it('is red, and says how many records failed, the first cause and what to do', async () => {
		const execution = (await installation.executions()).find(({ mode }) => mode !== 'error');
		expect(execution?.status).toBe('error');
		const { error } = (await installation.api.executions.get(execution?.id ?? '')).data.resultData;
		expect(error?.node?.name).toMatch(/^Stop: /);
		expect(error?.message).toMatch(
			/^4 of 7 records were not posted\. First cause: .+ What to do: .+/,
		);
	});

	it('posts the good report and keeps its settlement with the row', async () => {
		expect(await rowOf('good')).toMatchObject({
			status: 'posted',
			settlementId: '29900000001',
			total: '55.79',
			currency: 'USD',
			organizationId: installation.zoho.organizationId,
		});
		expect(installation.zoho.journals()).toHaveLength(2);
	});

	it('keeps what was posted, and its hash, with each journal', async () => {
		const row = await installation.auditRow('AMZ-S-29900000001-202605');
		expect(row).toMatchObject({ kind: 'journal', status: 'posted', outcome: 'created' });
		expect(JSON.parse(String(row?.payload))).toMatchObject({
			reference_number: 'AMZ-S-29900000001-202605',
		});
		expect(row?.contentHash).toMatch(/^sha256:/);
		expect(row?.zohoId).toMatch(/^\d{18,}$/);
	});

	it('refuses a report without one row, and names both sums', async () => {
		const row = await rowOf('without its last row');
		expect(row).toMatchObject({ status: 'failed', code: 'doesNotAddUp' });
		expect(row?.cause).toContain('55.79');
		expect(row?.cause).toContain('85.79');
	});

	it.each(['an HTML page', 'empty', 'in an unknown currency'])(
		'notes the cause and the next step of a report that is %s',
		async (name) => {
			const row = await rowOf(name);
			expect(row?.status).toMatch(/failed|waiting/);
			expect(row?.cause).toBeTruthy();
			expect(row?.nextStep).toBeTruthy();
		},
	);

	it('polls again and posts nothing', async () => {
		await installation.poll();
		expect(installation.zoho.journals()).toHaveLength(2);
	});

	it('finds that a second report is of a settlement that is booked', async () => {
		const file = { fileName: 'again.txt', bytes: Buffer.from(good) };
		const { reportId } = installation.amazon.addSettlementFile(file);
		await installation.poll();
		expect(await installation.auditRow(`report:${reportId}`)).toMatchObject({
			status: 'posted',
			outcome: 'alreadyPosted',
		});
		expect(installation.zoho.journals()).toHaveLength(2);
	});

	it('books a settlement once whose two reports come together', async () => {
		const bytes = Buffer.from(good.replaceAll('29900000001', '29900000005'));
		const ids = ['one', 'two'].map(
			(fileName) => installation.amazon.addSettlementFile({ fileName, bytes }).reportId,
		);
		await installation.poll();
		const rows = await Promise.all(
			ids.map(async (id) => await installation.auditRow(`report:${id}`)),
		);
		expect(rows.map((row) => row?.status)).toEqual(['posted', 'posted']);
		const row = await installation.auditRow('AMZ-S-29900000005-202605');
		expect(row).toMatchObject({ status: 'posted' });
	});

	it('reports a settlement that Amazon issues anew with another total, and writes nothing', async () => {
		const changed = good.replace('\t55.79\t', '\t50.79\t').replace('\t-39.99\t', '\t-44.99\t');
		const bytes = Buffer.from(changed);
		const { reportId } = installation.amazon.addSettlementFile({ fileName: 'anew', bytes });
		await installation.poll();
		expect(await installation.auditRow(`report:${reportId}`)).toMatchObject({
			status: 'failed',
			code: 'contentChanged',
		});
		const before = await installation.auditRow('AMZ-S-29900000001-202604');
		expect(before?.zohoId).toMatch(/^\d{18,}$/);
	});

	it('waits for the rate that Amazon pays, and posts once it is named', async () => {
		expect(await rowOf('not yet paid')).toMatchObject({ status: 'waiting', attempts: '1' });
		installation.amazon.payOut('29900000004');
		await installation.poll();
		expect(await rowOf('not yet paid')).toMatchObject({ status: 'posted', attempts: '2' });
		expect(await rowOf('good')).toMatchObject({ status: 'posted', attempts: '1' });
		const posted = installation.zoho.journals().filter((one) => one.currency_code === 'CAD');
		expect(posted).toHaveLength(2);
		for (const { exchange_rate: rate } of posted) expect(rate).toBeGreaterThan(0.1);
	});

	it('keeps the file where that is switched on; a report whose file cannot be kept fails, and is posted once all the same', async () => {
		const bytes = Buffer.from(good.replaceAll('29900000001', '29900000006'));
		const { reportId } = installation.amazon.addSettlementFile({ fileName: 'kept', bytes });
		const before = installation.zoho.journals().length;
		await installation.change('Keep the file', { fileName: '/not-allowed/file.txt' });
		await installation.switch('Keep the file', true);
		expect((await installation.turnOfSchedule()).status).toBe('error');
		expect(await installation.auditRow(`report:${reportId}`)).toMatchObject({ status: 'failed' });
		expect(installation.zoho.journals()).toHaveLength(before + 2);
		const folder = join(installation.folder, '.n8n-files');
		await mkdir(folder);
		const fileName = `={{ '${folder}/' + $binary.data.fileName }}`;
		await installation.change('Keep the file', { fileName });
		await installation.turnOfSchedule();
		expect(await installation.auditRow(`report:${reportId}`)).toMatchObject({ status: 'posted' });
		const kept = await readFile(join(folder, `${reportId}.txt.gz`));
		expect(gunzipSync(kept)).toEqual(bytes);
		await installation.switch('Keep the file', false);
		expect(installation.zoho.journals()).toHaveLength(before + 2);
	}, 240_000);

	it('books what Amazon holds back at a month’s end, reverses it on the next day, and does so once', async () => {
		const { amazon, zoho } = installation;
		const at = (days: number) => firstOfMonth.plus({ days, hours: 12 }).toISO() ?? '';
		const items = [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }];
		const shipped = { kind: 'order' as const, at: at(-4), shipped: at(-3), items };
		amazon.tell(
			{ kind: 'settlements', from: at(-40), everyDays: 30 },
			{ ...shipped, id: '111-0000001-0000001', deferred: { reason: 'DD7', until: at(0) } },
			{ ...shipped, id: '111-0000001-0000002' },
		);
		const { options } = await installation.parametersOf('Map to journals');
		const asOf = { options: { ...(options as object), asOf: at(5) } };
		await installation.change('Map to journals', asOf);
		const day = firstOfMonth.minus({ days: 1 });
		const key = `AMZ-A-ASIMULATEDSELLER-US-S-USD-${day.toFormat('yyyyMMdd')}`;
		const booked = () =>
			zoho
				.journals()
				.filter(({ reference_number: reference }) => String(reference).startsWith('AMZ-A-'))
				.map(({ reference_number, journal_date, total }) => [
					reference_number,
					journal_date,
					total,
				]);
		const both = [
			[key, day.toISODate(), 40],
			[`${key}-R1`, firstOfMonth.toISODate(), 40],
		];
		const unready = await installation.turnOfSchedule('After a month’s end');
		expect(unready.data.resultData.error?.message).toContain('"Amazon Deferred Balance"');
		const rowOfDay = async () => await installation.auditRow(`transactions:${key.slice(4)}`);
		expect(await rowOfDay()).toMatchObject({ status: 'failed' });
		expect((await installation.turnOfSchedule('Set up, once')).status).toBe('success');
		for (const turn of ['first', 'second']) {
			const { status, data } = await installation.turnOfSchedule('After a month’s end');
			expect([turn, status, data.resultData.error?.message]).toEqual([turn, 'success', undefined]);
			expect(booked().sort()).toEqual(both);
			expect(await installation.auditRow(`${key}-R1`)).toMatchObject({
				status: 'posted',
				kind: 'journal',
			});
		}
		expect(await rowOfDay()).toMatchObject({ status: 'posted', cause: '' });
	}, 240_000);

	it('shows no secret in executions, rows or logs', async () => {
		const executions = await installation.executions();
		const full = await Promise.all(executions.map(({ id }) => installation.api.executions.get(id)));
		const rows = await installation.api.dataTables.rows('amazonZohoAudit');
		const seen = JSON.stringify([full, rows]) + installation.n8n.logs();
		const { clientSecret, refreshToken } = installation.amazon.credentials;
		for (const secret of [clientSecret, refreshToken, installation.zoho.clientSecret]) {
			expect(seen).not.toContain(secret);
		}
	});
});
