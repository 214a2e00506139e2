import { Refusal } from '../../../domain/refusal';

/** The credential as the user filled it in. */
export interface SellingPartnerCredential {
	readonly region: 'na' | 'eu' | 'fe';
	readonly environment: 'production' | 'sandbox' | 'custom';
	readonly clientId: string;
	readonly clientSecret: string;
	readonly refreshToken: string;
	readonly sellerId?: string;
	readonly apiBaseUrl?: string;
	readonly tokenUrl?: string;
}

// https://developer-docs.amazon.com/sp-api/docs/sp-api-endpoints
const regionHosts = {
	na: 'sellingpartnerapi-na.amazon.com',
	eu: 'sellingpartnerapi-eu.amazon.com',
	fe: 'sellingpartnerapi-fe.amazon.com',
} as const;

const amazonTokenUrl = 'https://api.amazon.com/auth/o2/token';

/** Where the Selling Partner API is, without a slash at the end. */
export function apiBaseUrl(credential: SellingPartnerCredential): string {
	const { environment, region } = credential;
	if (environment === 'custom') return checkedUrl(credential.apiBaseUrl, 'API Base URL');
	return `https://${environment === 'sandbox' ? 'sandbox.' : ''}${regionHosts[region]}`;
}

/** Where access tokens are issued. */
export function tokenUrl(credential: SellingPartnerCredential): string {
	if (credential.environment !== 'custom') return amazonTokenUrl;
	return checkedUrl(credential.tokenUrl, 'Token URL');
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Secrets travel over https; plain http only where they do not leave the machine. */
function isSafe(url: URL): boolean {
	return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));
}

function checkedUrl(text: string | undefined, field: string): string {
	const url = URL.canParse(text ?? '') ? new URL(text ?? '') : undefined;
	if (url && isSafe(url)) return url.href.replace(/\/+$/, '');
	throw new Refusal(
		'unsafeUrl',
		`The ${field} "${text ?? ''}" of the Amazon credential is not an https address.`,
		'Enter an address that begins with https:// (http:// only for this machine).',
	);
}

/** Refuses an address that Amazon gave if what it holds would travel in the clear; does not repeat it. */
export function requireSafeUrl(text: string, subject: string): void {
	if (URL.canParse(text) && isSafe(new URL(text))) return;
	throw new Refusal(
		'unsafeUrl',
		`${subject} is not an https address.`,
		'Check the environment of the Amazon credential: it should be production.',
	);
}
