import { delimiter, dirname } from 'node:path';
import type { N8nOptions } from './runN8n.mts';

function quietSettings(): Record<string, string> {
	return {
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_SECURE_COOKIE: 'false',
		N8N_ENCRYPTION_KEY: 'a key for tests only',
		DB_TYPE: 'sqlite',
		// How long a publication that a kill broke off holds up the next one (n8n's default: 120 s).
		N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '30',
	};
}

/** Nothing of the user's own environment reaches this n8n but the path and the language. */
export function settings(
	options: N8nOptions,
	node: string,
	port: number,
	broker: number,
): NodeJS.ProcessEnv {
	return {
		HOME: options.userFolder,
		PATH: [dirname(node), process.env.PATH].join(delimiter),
		LANG: process.env.LANG,
		...quietSettings(),
		N8N_USER_FOLDER: options.userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(broker),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
		WEBHOOK_URL: `http://127.0.0.1:${port}`,
		...options.env,
	};
}
