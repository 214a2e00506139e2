import axios, { type AxiosRequestConfig } from 'axios';
import type { IDataObject, IHttpRequestOptions, IPollFunctions } from 'n8n-workflow';
import { AmazonSellingPartnerOAuth2Api } from '../../credentials/AmazonSellingPartnerOAuth2Api.credentials.ts';
import type { SellingPartnerSimulator } from '../simulators/sellingPartner/index.mts';

type Request = IHttpRequestOptions;

/** As much of n8n as the client asks for, without n8n: only the client's own work is measured. */
export function amazonContext(amazon: SellingPartnerSimulator, parameters: IDataObject = {}) {
	const type = new AmazonSellingPartnerOAuth2Api();
	const credential: IDataObject = {
		region: 'na',
		environment: 'custom',
		apiBaseUrl: amazon.url,
		tokenUrl: amazon.tokenUrl,
		...amazon.credentials,
		sellerId: amazon.sellerId,
		accessToken: '',
	};
	const httpRequest = async (request: Request): Promise<unknown> => await plain(request);
	const memory: Record<string, IDataObject> = { node: {}, global: {} };
	const context = {
		getCredentials: async () => await Promise.resolve(credential),
		getMode: () => 'trigger',
		getTimezone: () => 'UTC',
		getNode: () => ({ id: 'bench', name: 'bench' }),
		getWorkflow: () => ({ id: 'bench' }),
		getNodeParameter: (name: string, otherwise: unknown) => parameters[name] ?? otherwise,
		getWorkflowStaticData: (kind: string) => memory[kind],
		helpers: {
			httpRequest,
			httpRequestWithAuthentication: async (_type: string, request: Request) => {
				await type.preAuthentication.call({ helpers: { httpRequest } }, credential as never);
				if (typeof type.authenticate !== 'function') throw new Error('No way to sign.');
				return await plain(await type.authenticate(credential as never, request));
			},
		},
	};
	return context as unknown as IPollFunctions;
}

async function plain(request: Request): Promise<unknown> {
	const { qs = {}, headers, method, url, body } = request;
	const query = Object.entries(qs as IDataObject).map(([name, value]) => [name, String(value)]);
	const config: AxiosRequestConfig = {
		url: `${url}?${new URLSearchParams(query).toString()}`,
		method,
		headers: headers as Record<string, string>,
		data: body,
		...(request.encoding === 'text' && { responseType: 'text' as const }),
		validateStatus: () => request.ignoreHttpStatusErrors === true || undefined === null,
	};
	if (request.ignoreHttpStatusErrors !== true) delete config.validateStatus;
	const answer = await axios.request<unknown>(config);
	if (request.returnFullResponse !== true) return answer.data;
	return { statusCode: answer.status, headers: answer.headers, body: answer.data };
}
