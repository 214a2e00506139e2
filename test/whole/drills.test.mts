import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from './installation.mts';

let installation: Installation;
const template = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');
const MAPPER = 'Map to journals';

beforeAll(async () => {
	installation = await Installation.open();
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

let last = 0;

/** A settlement that no other drill has; its file may be changed later, as when Amazon mends it. */
function newSettlement(change = (text: string) => text) {
	const settlementId = String(29_900_000_200 + ++last);
	const good = template.replaceAll('29900000001', settlementId);
	const file = { fileName: settlementId, bytes: Buffer.from(change(good)) };
	const { reportId } = installation.amazon.addSettlementFile(file);
	const mend = () => (file.bytes = Buffer.from(good));
	return { settlementId, reportId, mend };
}

async function rowOf(reportId: string, organizationId = installation.zoho.organizationId) {
	const rows = await installation.api.dataTables.rows('amazonZohoAudit');
	const key = `report:${reportId}`;
	return rows.find((row) => row.key === key && row.organizationId === organizationId);
}

interface Expected {
	readonly cause: RegExp;
	readonly settlement: boolean;
	readonly organization?: string;
}

/** The execution is red and says why; the row names everything a person needs. */
async function expectRed(
	{ reportId, settlementId }: ReturnType<typeof newSettlement>,
	{ cause, settlement, organization = installation.zoho.organizationId }: Expected,
) {
	const { status, data } = await installation.turnOfSchedule();
	expect(status).toBe('error');
	expect(data.resultData.error?.message).toMatch(cause);
	expect(data.resultData.error?.message).toMatch(/What to do: .+/);
	const row = await rowOf(reportId, organization);
	expect(row).toMatchObject({
		status: 'failed',
		organizationId: organization,
		workflow: 'Amazon settlements to Zoho Books journals',
		record: settlement ? settlementId : `report ${reportId}`,
		cause: expect.stringMatching(cause) as string,
		nextStep: expect.stringMatching(/.+/) as string,
		executionLink: expect.stringMatching(/\/executions\/\d+$/) as string,
	});
	if (settlement) expect(row?.total).toBe('55.79');
}

/** Nothing but a turn of the schedule; the trigger is not touched. */
async function expectPostedOnce({ reportId, settlementId }: ReturnType<typeof newSettlement>) {
	const { status } = await installation.turnOfSchedule();
	expect(status).toBe('success');
	const references = installation.zoho
		.journals()
		.map(({ reference_number: reference }) => String(reference))
		.filter((reference) => reference.includes(settlementId));
	expect(references).toHaveLength(2);
	expect(new Set(references).size).toBe(2);
	expect(await rowOf(reportId)).toMatchObject({ status: 'posted', cause: '', nextStep: '' });
}

async function withAccount(category: string, account: object): Promise<() => Promise<void>> {
	const { accounts } = await installation.parametersOf(MAPPER);
	const before = accounts as Record<string, unknown>;
	await installation.change(MAPPER, { accounts: { ...before, [category]: account } });
	return async () => await installation.change(MAPPER, { accounts: before });
}

describe('what fails is red, and once it is mended the next turn of the schedule posts it once', () => {
	it('a wrong organization', async () => {
		const settlement = newSettlement();
		const { organizationId } = await installation.parametersOf(MAPPER);
		const wrong = { __rl: true, mode: 'list', value: '99999999' };
		await installation.change(MAPPER, { organizationId: wrong });
		const cause = /organization 99999999/;
		await expectRed(settlement, { cause, settlement: false, organization: '99999999' });
		await installation.change(MAPPER, { organizationId });
		await expectPostedOnce(settlement);
	}, 240_000);

	it('a missing account', async () => {
		const settlement = newSettlement();
		const nobody = { __rl: true, mode: 'name', value: 'Nobody’s Account' };
		const mend = await withAccount('advertising', nobody);
		await expectRed(settlement, { cause: /Nobody’s Account/, settlement: true });
		await mend();
		await expectPostedOnce(settlement);
	}, 240_000);

	it('an inactive account', async () => {
		const settlement = newSettlement();
		installation.zoho.setAccountActive('Amazon Advertising', false);
		await expectRed(settlement, { cause: /Amazon Advertising.*inactive/i, settlement: true });
		installation.zoho.setAccountActive('Amazon Advertising', true);
		await expectPostedOnce(settlement);
	}, 240_000);

	it('a torn file', async () => {
		const torn = (text: string) => text.trimEnd().replace(/\n[^\n]*$/, '\n');
		const settlement = newSettlement(torn);
		await expectRed(settlement, { cause: /85\.79/, settlement: true });
		settlement.mend();
		await expectPostedOnce(settlement);
	}, 240_000);

	it('a file of another kind, until it is another one, or a person sets its row to skipped', async () => {
		const page = () => '<!DOCTYPE html><html><body>Please sign in</body></html>';
		const settlement = newSettlement(page);
		await expectRed(settlement, { cause: /HTML|settlement report/, settlement: false });
		settlement.mend();
		await expectPostedOnce(settlement);
	}, 240_000);

	it('Amazon’s consent is withdrawn', async () => {
		const settlement = newSettlement();
		installation.amazon.revokeConsent();
		const { status, data } = await installation.turnOfSchedule();
		expect(status).toBe('error');
		expect(data.resultData.error?.message).toMatch(/Amazon/);
		installation.amazon.giveConsent();
		await expectPostedOnce(settlement);
	}, 240_000);

	it('Zoho’s consent is withdrawn', async () => {
		const settlement = newSettlement();
		const { zoho, api } = installation;
		zoho.revoke();
		await expectRed(settlement, { cause: /Zoho/, settlement: false });
		const books = (await api.credentials.list()).find(({ type }) => type.startsWith('zoho'));
		await api.credentials.connectZoho(books?.id ?? '');
		await expectPostedOnce(settlement);
	}, 240_000);

	it('Zoho answers 500 for a while', async () => {
		const settlement = newSettlement();
		const match = ({ path }: { path: string }) => path.startsWith('/books/v3');
		installation.zoho.faults.push({ match, times: 1000, kind: 'status500' });
		await expectRed(settlement, { cause: /Zoho/, settlement: false });
		installation.zoho.faults.length = 0;
		await expectPostedOnce(settlement);
	}, 240_000);
});
