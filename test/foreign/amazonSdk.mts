import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Credentials } from '../simulators/sellingPartner/options.mts';

/** One API of the SDK by the name of its class: every operation answers a promise of a model. */
export type Api = Record<string, (...args: unknown[]) => Promise<unknown>>;

interface ApiModule {
	ApiClient: new (url: string) => {
		enableAutoRetrievalAccessToken(...args: Array<string | null>): void;
	};
	[apiClass: string]: unknown;
}

export interface AmazonSdk {
	api(module: string, apiClass: string, scope?: string): Api;
}

/** Amazon's own SDK: https://www.npmjs.com/package/@amazon-sp-api-release/amazon-sp-api-sdk-js */
export async function amazonSdk(
	folder: string,
	url: string,
	credentials: Credentials,
): Promise<AmazonSdk> {
	const main = join(folder, 'node_modules/@amazon-sp-api-release/amazon-sp-api-sdk-js/index.js');
	const sdk = (await import(/* @vite-ignore */ pathToFileURL(main).href)) as Record<
		string,
		ApiModule
	>;
	const { clientId, clientSecret, refreshToken } = credentials;
	return {
		api: (module, apiClass, scope) => {
			const client = new sdk[module]!.ApiClient(url);
			const tokens = scope === undefined ? [refreshToken, null] : [null, scope];
			client.enableAutoRetrievalAccessToken(clientId, clientSecret, ...tokens);
			const Class = sdk[module]![apiClass] as new (client: unknown) => Api;
			return new Class(client);
		},
	};
}
