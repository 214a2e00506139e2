import type { Execution } from '../n8n/api.mts';
import {
	startSellingPartner,
	type SellingPartnerSimulator,
} from '../simulators/sellingPartner/index.mts';
import { answered } from './answered.mts';
import { Installation } from './installation.mts';

/** An Amazon account of the seller, and the workflows that read it. */
export interface Seller {
	readonly amazon: SellingPartnerSimulator;
	readonly credential: string;
}

/** One organization, two Amazon accounts of the same business: North America and Europe. */
export class TwoSellers {
	private constructor(
		readonly installation: Installation,
		readonly northAmerica: Seller,
		readonly europe: Seller,
	) {}

	static async open(now: () => number): Promise<TwoSellers> {
		const installation = await Installation.open(now, {
			speed: 600,
			otherOrganizations: ['Another company'],
		});
		const amazon = await startSellingPartner({
			speed: 60,
			convertInto: 'USD',
			region: 'eu',
			sellerId: 'AEUROPEANSELLER',
			now,
		});
		const credential = 'Amazon in Europe';
		await installation.api.credentials.put(credential, 'amazonSellingPartnerOAuth2Api', {
			region: 'eu',
			environment: 'custom',
			apiBaseUrl: amazon.url,
			tokenUrl: amazon.tokenUrl,
			...amazon.credentials,
		});
		const northAmerica = {
			amazon: installation.amazon,
			credential: 'Amazon Selling Partner account',
		};
		return new TwoSellers(installation, northAmerica, { amazon, credential });
	}

	get sellers(): Seller[] {
		return [this.northAmerica, this.europe];
	}

	/** The template with this account's credential, without the bank; the report as data, at the pace that the simulator allows. */
	async import(file: string, { credential }: Seller): Promise<string> {
		const { organizationId } = this.installation.zoho;
		const changed = (name: string, parameters: Record<string, unknown>) => ({
			...parameters,
			...(isPaced.includes(name) && {
				options: { ...(parameters.options as object), callsPerMinute: 5000 },
			}),
			...(name === 'Month-end report' && {
				organizationId: { __rl: true, mode: 'list', value: organizationId },
				output: 'summary',
			}),
		});
		return await this.installation.import(file, (workflow) => ({
			...workflow,
			name: `${workflow.name}: ${credential}`,
			nodes: workflow.nodes.map((node) => ({
				...node,
				disabled: node.disabled === true || node.name === 'Deposits in the bank feed',
				parameters: changed(node.name, node.parameters),
				...(node.credentials?.amazonSellingPartnerOAuth2Api && {
					credentials: { amazonSellingPartnerOAuth2Api: { id: null, name: credential } },
				}),
			})),
		}));
	}

	/** Starts a workflow by hand with its forms answered; answers the execution's id. */
	async start(
		id: string,
		trigger: string,
		answers: Readonly<Record<string, object>>,
	): Promise<string> {
		const { workflows } = this.installation.api;
		await workflows.replace(id, answered(await workflows.get(id), answers));
		return await workflows.run(id, trigger);
	}

	async run(...started: Parameters<TwoSellers['start']>): Promise<Execution> {
		const id = await this.start(...started);
		return await this.installation.api.executions.untilFinished(id, 400_000);
	}

	async close(): Promise<void> {
		await this.installation.close();
		await this.europe.amazon.close();
	}
}

/** The nodes that ask Zoho Books most: here nobody else does. */
const isPaced = ['Post to Zoho Books', 'Month-end report'];
