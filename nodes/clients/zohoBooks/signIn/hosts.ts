/** The two hosts of one Zoho data centre: where a user signs in, and where the API answers. */
export interface Hosts {
	readonly name: string;
	readonly accounts: string;
	readonly api: string;
}

/** Zoho's eight data centres with Books. Canada's sign-in host does not follow the others' pattern. */
export const dataCenters = {
	au: {
		name: 'Australia',
		accounts: 'https://accounts.zoho.com.au',
		api: 'https://www.zohoapis.com.au',
	},
	ca: { name: 'Canada', accounts: 'https://accounts.zohocloud.ca', api: 'https://www.zohoapis.ca' },
	cn: {
		name: 'China',
		accounts: 'https://accounts.zoho.com.cn',
		api: 'https://www.zohoapis.com.cn',
	},
	eu: { name: 'Europe', accounts: 'https://accounts.zoho.eu', api: 'https://www.zohoapis.eu' },
	in: { name: 'India', accounts: 'https://accounts.zoho.in', api: 'https://www.zohoapis.in' },
	jp: { name: 'Japan', accounts: 'https://accounts.zoho.jp', api: 'https://www.zohoapis.jp' },
	sa: {
		name: 'Saudi Arabia',
		accounts: 'https://accounts.zoho.sa',
		api: 'https://www.zohoapis.sa',
	},
	us: {
		name: 'United States',
		accounts: 'https://accounts.zoho.com',
		api: 'https://www.zohoapis.com',
	},
} as const satisfies Readonly<Record<string, Hosts>>;

export type DataCenter = keyof typeof dataCenters;

const isDataCenter = (value: string): value is DataCenter => Object.hasOwn(dataCenters, value);

const apiHosts: ReadonlySet<string> = new Set(Object.values(dataCenters).map(({ api }) => api));

/** https anywhere; http only where the traffic does not leave the machine. */
export const safeUrl = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/;

export const withoutTrailingSlash = (url: string): string => url.trim().replace(/\/+$/, '');

export interface HostChoice {
	readonly dataCenter: string;
	/** `custom` only. */
	readonly apiBaseUrl?: string;
	/** As the token says; an answer must not redirect the token, so only known hosts count. */
	readonly apiDomain?: string;
}

/** The part before `/books/v3`; undefined where the choice names no usable host. */
export function apiBaseOf({ dataCenter, apiBaseUrl = '', apiDomain = '' }: HostChoice) {
	if (dataCenter === 'custom') {
		const base = withoutTrailingSlash(apiBaseUrl);
		return safeUrl.test(base) ? base : undefined;
	}
	const told = withoutTrailingSlash(apiDomain);
	if (apiHosts.has(told)) return told;
	return ownApi(dataCenter);
}

/** The API host that a data center has by the table; undefined for a custom one. */
export const ownApi = (dataCenter: string): string | undefined =>
	isDataCenter(dataCenter) ? dataCenters[dataCenter].api : undefined;

/** n8n shows this host where a custom address could carry the client secret in the clear. */
const refusedHost = 'https://accounts-url-must-begin-with-https.invalid';

/** n8n's expression for a sign-in address: from the table, or the custom one without trailing slashes. */
export function accountsUrlExpression(path: string): string {
	const table = Object.entries(dataCenters).map(([code, { accounts }]) => [code, accounts]);
	const custom = `(${safeUrl}.test($self.accountsUrl) ? $self.accountsUrl.trim().replace(/\\/+$/, "") : "${refusedHost}")`;
	return `={{ (${JSON.stringify(Object.fromEntries(table))}[$self.dataCenter] || ${custom}) + "${path}" }}`;
}
