// zoho_calls_per_journal (at most 1.1): what posting 25 journals in one run asks of Zoho Books.
import { createOrGet, openBooks, synthetic } from '../nodes/ZohoBooks/connected.mts';
import { figure, progress } from './figure.mts';

const batch = 25;

progress(`${batch} journals posted by one run`);
const books = await openBooks();
books.sim.requests.length = 0;
const payloads = Array.from({ length: batch }, (_none, at) =>
	synthetic(books, `AMZ-S-${at + 1}-202606`),
);
const items = await books.run(createOrGet(...payloads));
if (items.some(({ json }) => json.outcome !== 'created')) throw new Error('Not all were posted.');
figure('zoho_calls_per_journal', books.sim.requests.length / batch, 'count');
books.sim.requests.length = 0;
await books.sim.close();
