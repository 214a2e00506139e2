import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A request that a proxy saw, in the clear. */
export interface SeenRequest {
	readonly host: string;
	readonly method: string;
	/** Without the query. */
	readonly path: string;
}

export const canMakeCertificates = async (): Promise<boolean> =>
	await run('openssl', ['version']).then(
		() => true,
		() => false,
	);

/** Makes a certificate authority and one certificate for these hosts in a folder, by `openssl`. */
async function certificates(folder: string, hosts: readonly string[]) {
	const at = (name: string) => join(folder, name);
	const names = hosts.map((host) => `DNS:${host}`).join(',');
	await writeFile(at('names.ext'), `subjectAltName=${names}\n`);
	const openssl = async (line: string) => await run('openssl', line.split(' '), { cwd: folder });
	await openssl(
		'req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=SyntheticAuthority',
	);
	await openssl(
		'req -newkey rsa:2048 -nodes -keyout host.key -out host.csr -subj /CN=SyntheticHosts',
	);
	await openssl(
		'x509 -req -in host.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out host.pem -extfile names.ext',
	);
	return {
		authority: at('ca.pem'),
		key: await readFile(at('host.key')),
		cert: await readFile(at('host.pem')),
	};
}

/** An HTTPS proxy that opens what goes to these hosts and hands it to a server on this machine; others get nothing. */
export async function tlsProxy(folder: string, hosts: readonly string[], target: string) {
	const { authority, key, cert } = await certificates(folder, hosts);
	const seen: SeenRequest[] = [];
	const { port } = new URL(target);
	const forward = (request: IncomingMessage, response: ServerResponse) => {
		const { method = '', url = '', headers } = request;
		seen.push({ host: headers.host ?? '', method, path: url.split('?')[0] ?? '' });
		const onward = http.request({ host: '127.0.0.1', port, method, path: url, headers });
		onward.on('response', (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		onward.on('error', () => response.destroy());
		request.pipe(onward);
	};
	const inner = https.createServer({ key, cert }, forward);
	const outer = http.createServer((_request, response) => response.writeHead(502).end());
	outer.on('connect', ({ url = '' }, socket) => {
		socket.on('error', () => undefined);
		if (!hosts.includes(url.replace(/:443$/, ''))) return socket.destroy();
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		inner.emit('connection', socket);
		return undefined;
	});
	await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
	const { port: own } = outer.address() as AddressInfo;
	const close = async () => {
		outer.closeAllConnections();
		await new Promise((resolve) => outer.close(resolve));
	};
	return { url: `http://127.0.0.1:${own}`, authority, seen, close };
}
