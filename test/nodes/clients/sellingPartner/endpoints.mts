import { readdirSync } from 'node:fs';
import type { Endpoint } from '../../../../nodes/clients/sellingPartner/api/endpoint.ts';

const folder = new URL('../../../../nodes/clients/sellingPartner/api/', import.meta.url);

/** Every endpoint that the client knows, by Amazon's operationId. */
export async function allEndpoints(): Promise<ReadonlyMap<string, Endpoint>> {
	const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
	const modules = await Promise.all(
		files.map(async (name) => (await import(new URL(name, folder).href)) as object),
	);
	const values = modules.flatMap((one) => Object.values(one) as unknown[]);
	const endpoints = values.filter(isEndpoint);
	return new Map(endpoints.map((endpoint) => [endpoint.operation, endpoint]));
}

const isEndpoint = (value: unknown): value is Endpoint =>
	typeof value === 'object' && value !== null && 'operation' in value && 'rate' in value;
