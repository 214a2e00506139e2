import { Refusal } from '../domain/refusal';

/** More than any settlement report; a file that grows beyond it is not one. */
const maxBytes = 2 * 1024 ** 3;

/** Reports shrink to a tenth or a thirtieth; only a file of one repeated byte shrinks to a thousandth. */
const maxRatio = 300;
/** Below this a file does no harm however well it was compressed. */
const freeBytes = 8 * 1024 ** 2;

/** The bytes as they are, or decompressed where they begin with the mark of gzip (1f 8b). */
export async function* gunzip(source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
	const head = await headOf(source);
	if (head[0] === 0x1f && head[1] === 0x8b) {
		let compressed = head.length;
		const counted = counting(source, (bytes) => (compressed += bytes));
		return yield* limited(decompressed(head, counted), () => compressed);
	}
	if (head.length > 0) yield head;
	yield* source;
}

/** The first two bytes at least, with what came in the same chunk; the rest stays to be read. */
async function headOf(source: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
	let head: Uint8Array = new Uint8Array(0);
	for (let next = await source.next(); !next.done; next = await source.next()) {
		head = joined(head, next.value);
		if (head.length >= 2) break;
	}
	return head;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
	if (left.length === 0) return right;
	const both = new Uint8Array(left.length + right.length);
	both.set(left);
	both.set(right, left.length);
	return both;
}

async function* decompressed(head: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
	const reader = streamOf(head, rest).pipeThrough(new DecompressionStream('gzip')).getReader();
	const read = async () => await reader.read().catch(refuseBrokenGzip);
	try {
		for (let next = await read(); !next.done; next = await read()) yield next.value;
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

function streamOf(head: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
	return new ReadableStream<BufferSource>({
		start: (controller) => controller.enqueue(head as BufferSource),
		async pull(controller) {
			const { done, value } = await rest.next();
			if (done) controller.close();
			else controller.enqueue(value as BufferSource);
		},
		async cancel() {
			await rest.return(undefined);
		},
	});
}

function refuseBrokenGzip(cause: unknown): never {
	throw new Refusal(
		'brokenGzip',
		'The compressed file is damaged or incomplete; nothing of it can be used.',
		'Download the report again.',
		{ cause: cause instanceof Error ? cause.message : String(cause) },
	);
}

async function* counting(source: AsyncGenerator<Uint8Array>, count: (bytes: number) => void) {
	for await (const chunk of source) {
		count(chunk.length);
		yield chunk;
	}
}

async function* limited(
	source: AsyncIterable<Uint8Array>,
	compressed: () => number,
): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const chunk of source) {
		size += chunk.length;
		if (size > maxBytes) throw tooLarge('grows beyond 2 GiB');
		if (size > freeBytes && size > compressed() * maxRatio) {
			throw tooLarge(`grows to more than ${maxRatio} times its size`);
		}
		yield chunk;
	}
}

const tooLarge = (how: string) =>
	new Refusal(
		'fileTooLarge',
		`The compressed file ${how}; no settlement report does that.`,
		'Check that it is a settlement report of Amazon, and download it again.',
	);
