import axios from 'axios';

/** Healthy, with its REST interface mounted. */
export async function isReady(url: string): Promise<boolean> {
	const ask = async (path: string) =>
		await axios
			.get<unknown>(url + path, { timeout: 2000, validateStatus: () => true })
			.catch(() => null);
	const health = await ask('/healthz/readiness');
	if (health?.status !== 200) return false;
	// Until its routes are mounted n8n answers every address with a page.
	const answer = await ask('/rest/settings');
	return answer?.status === 200 && typeof answer.data === 'object';
}
