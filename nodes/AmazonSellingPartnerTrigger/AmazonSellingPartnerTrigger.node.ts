import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { nodeError } from '../common/explain';
import { pollEvent } from './pollEvent';
import { triggerFields } from './triggerFields';

export class AmazonSellingPartnerTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Amazon Selling Partner Trigger',
		name: 'amazonSellingPartnerTrigger',
		icon: {
			light: 'file:amazonSellingPartnerTrigger.svg',
			dark: 'file:amazonSellingPartnerTrigger.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow when Amazon has a new settlement report, transaction or order',
		defaults: { name: 'Amazon Selling Partner Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'amazonSellingPartnerOAuth2Api', required: true }],
		properties: triggerFields,
	};

	async poll(this: IPollFunctions) {
		try {
			const found = await pollEvent(this);
			return found.length > 0 ? [found.map((json) => ({ json }))] : null;
		} catch (error) {
			throw nodeError(this.getNode(), error, 0);
		}
	}
}
