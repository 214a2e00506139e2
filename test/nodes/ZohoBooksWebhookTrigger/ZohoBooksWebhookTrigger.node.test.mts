import { createHmac } from 'node:crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZohoBooksWebhookTrigger } from '../../../nodes/ZohoBooksWebhookTrigger/ZohoBooksWebhookTrigger.node.ts';

const secret = 'sharedSecret12';
const sign = (text: string) => createHmac('sha256', secret).update(text).digest('hex');

let kept: IDataObject = {};
let node = 0;
beforeEach(() => {
	kept = {};
	node += 1;
});

interface Sent {
	readonly signature?: string;
	readonly contentType?: string;
	readonly mode?: string;
}

/** A delivery as n8n hands it to the node, and how it was answered. */
async function deliver(body: string, { signature = sign(body), contentType, mode }: Sent = {}) {
	const answers: Array<{ status: number; body: unknown }> = [];
	const ctx = {
		getRequestObject: () => ({
			url: '/webhook/synthetic/webhook',
			rawBody: Buffer.from(body),
			headers: {
				'content-type': contentType ?? 'application/json',
				'x-zoho-webhook-signature': signature,
			},
		}),
		getResponseObject: () => ({
			status: (status: number) => ({
				json: (answer: unknown) => void answers.push({ status, body: answer }),
			}),
		}),
		getNodeParameter: () => secret,
		getWorkflow: () => ({ id: 'workflow-under-test' }),
		getNode: () => ({ id: `node-${node}` }),
		getMode: () => mode ?? 'webhook',
		getWorkflowStaticData: () => kept,
	} as unknown as IWebhookFunctions;
	const result = await new ZohoBooksWebhookTrigger().webhook.call(ctx);
	return { items: result.workflowData?.[0] ?? [], answers, result };
}

const invoice = (changed: string, more = '') =>
	`{"invoice":{"invoice_id":"460000000000111","last_modified_time":"${changed}","total":10.50${more}}}`;

describe('zohoBooksWebhookTrigger', () => {
	it('starts the workflow with the record, its ids with all their digits', async () => {
		const body = invoice('2026-06-09T16:27:31-0400', ',"customer_id":310415000000000052');
		const { items, answers } = await deliver(body);
		expect(items).toMatchObject([
			{
				json: {
					resource: 'invoice',
					record: { invoice_id: '460000000000111', customer_id: '310415000000000052' },
				},
			},
		]);
		expect(answers).toEqual([]);
	});

	it('refuses what is forged or not signed', async () => {
		const body = invoice('2026-06-09T16:27:31-0400');
		for (const signature of ['', sign(`${body} `), 'f'.repeat(64)]) {
			const { items, answers, result } = await deliver(body, { signature });
			expect(items).toEqual([]);
			expect(result.noWebhookResponse).toBe(true);
			expect(answers).toMatchObject([{ status: 401 }]);
		}
	});

	it('acknowledges a repeat and drops it; another change of the record comes through', async () => {
		const [first, later] = ['2026-06-09T16:27:31-0400', '2026-06-09T16:27:32-0400'];
		expect((await deliver(invoice(first))).items).toHaveLength(1);
		const again = await deliver(invoice(first, ',"note":"sent again"'));
		expect(again.items).toEqual([]);
		expect(again.answers).toMatchObject([{ status: 200 }]);
		expect((await deliver(invoice(later))).items).toHaveLength(1);
	});

	it('knows a repeat after a restart by what n8n kept', async () => {
		await deliver(invoice('2026-06-09T16:27:31-0400'));
		expect(kept.marks).toHaveLength(1);
		kept = { marks: [...(kept.marks as string[])] };
		expect((await deliver(invoice('2026-06-09T16:27:31-0400'))).items).toEqual([]);
	});

	it('reads the JSON of a form field', async () => {
		const json = invoice('2026-06-09T16:27:31-0400');
		const body = new URLSearchParams({ JSONString: json }).toString();
		const { items } = await deliver(body, {
			signature: sign(`JSONString${json}`),
			contentType: 'application/x-www-form-urlencoded',
		});
		expect(items).toMatchObject([{ json: { resource: 'invoice' } }]);
	});

	it('tells a delivery without a time by its whole content', async () => {
		const body = '{"contact_name":"Synthetic","contact_id":"460000000000017"}';
		expect((await deliver(body)).items).toMatchObject([{ json: { resource: '' } }]);
		expect((await deliver(body)).items).toEqual([]);
		expect((await deliver(body.replace('Synthetic', 'Other'))).items).toHaveLength(1);
	});

	it('answers what it cannot read, and takes every delivery in the editor', async () => {
		expect((await deliver('not JSON')).answers).toMatchObject([{ status: 400 }]);
		const body = invoice('2026-06-09T16:27:31-0400');
		for (let turn = 0; turn < 2; turn++) {
			expect((await deliver(body, { mode: 'manual' })).items).toHaveLength(1);
		}
	});
});
