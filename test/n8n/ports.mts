import { createServer } from 'node:net';

async function hold(): Promise<{ port: number; release: () => Promise<void> }> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The port is unknown.');
	return {
		port: address.port,
		release: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
}

/** Held together before any is released, so that the same port is never handed out twice. */
export async function freePorts(count: number): Promise<number[]> {
	const held = await Promise.all(Array.from({ length: count }, hold));
	await Promise.all(held.map(async ({ release }) => await release()));
	return held.map(({ port }) => port);
}
