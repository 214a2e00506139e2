import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { collections } from '../clients/zohoBooks/collections';
import { listSearches } from '../clients/zohoBooks/listSearch';
import { nodeError } from '../common/explain';
import { oneAtATime } from '../common/oneAtATime';
import { pollChanges } from './pollChanges';
import { triggerFields } from './triggerFields';

export class ZohoBooksTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho Books Trigger',
		name: 'zohoBooksTrigger',
		icon: { light: 'file:zohoBooksTrigger.svg', dark: 'file:zohoBooksTrigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ "changed: " + $parameter["resource"] }}',
		description: 'Starts the workflow when records of Zoho Books are new or have changed',
		defaults: { name: 'Zoho Books Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'zohoBooksOAuth2Api', required: true }],
		properties: triggerFields,
	};

	methods = { listSearch: listSearches({ organizations: collections.organizations }) };

	async poll(this: IPollFunctions) {
		try {
			const found = await oneAtATime(this, async () => await pollChanges(this));
			return found.length > 0 ? [found.map((json) => ({ json }))] : null;
		} catch (error) {
			throw nodeError(this.getNode(), error, 0);
		}
	}
}
