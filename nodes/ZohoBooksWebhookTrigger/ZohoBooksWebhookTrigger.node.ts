import { NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { receive } from './receive';

export class ZohoBooksWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho Books Webhook Trigger',
		name: 'zohoBooksWebhookTrigger',
		icon: {
			light: 'file:zohoBooksWebhookTrigger.svg',
			dark: 'file:zohoBooksWebhookTrigger.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: 'webhook of Zoho Books',
		description: 'Starts the workflow at once when a workflow rule of Zoho Books calls it',
		defaults: { name: 'Zoho Books Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [
			{
				displayName:
					'In Zoho Books under Settings > Automation > Workflow Actions > Webhooks: paste the production URL from above, method POST, body "Default Payload"; tick "I want to secure this webhook" and enter the secret below. Then attach it to a workflow rule.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Secret',
				name: 'secret',
				type: 'string',
				typeOptions: { password: true },
				required: true,
				noDataExpression: true,
				default: '',
				description:
					'The same as in Zoho Books, 12 to 50 letters and digits. What is not signed with it is refused.',
			},
		],
	};

	/** Zoho Books offers no call that sets up a webhook: a person pastes the address there. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				return await Promise.resolve(false);
			},
			async create(this: IHookFunctions) {
				if (String(this.getNodeParameter('secret', '')).trim().length >= 12) {
					return await Promise.resolve(true);
				}
				throw new NodeOperationError(this.getNode(), 'The secret is missing or too short.', {
					description: 'Enter 12 to 50 letters and digits, the same here and in Zoho Books.',
				});
			},
			async delete(this: IHookFunctions) {
				return await Promise.resolve(true);
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await Promise.resolve(receive(this));
	}
}
