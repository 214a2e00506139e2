import { ApiRefusal, type Meaning } from '../../transport/apiRefusal';
import { maskOf } from '../../transport/secrets';

const wantedBytes = 4096;

const notDelivered: Meaning = {
	code: 'amazonFile',
	cause: 'Amazon did not deliver the file',
	nextStep: 'Run the step again; the report stays for 90 days.',
};

/** Why a file did not arrive, in the words of Amazon's storage; its address is a secret and stays out. */
export async function readStorageFailure(
	error: unknown,
	subject: string,
	address: string,
): Promise<ApiRefusal> {
	const mask = maskOf([...new URL(address).searchParams.values()].filter(isSecret));
	const { response, code } = fieldsOf(error);
	const { status, data } = fieldsOf(response);
	const text = await textOf(data).catch(() => '');
	const words = tagged(text, 'Message') || (status ? 'no further words' : 'the connection broke');
	const answer = {
		service: 'Amazon' as const,
		status: Number(status) || 0,
		code: mask(tagged(text, 'Code') || (typeof code === 'string' ? code : '')),
		words: mask(words),
		subject,
	};
	return new ApiRefusal(notDelivered, answer);
}

/** Signature and key of a presigned address; what is shorter (dates, seconds) tells nothing. */
const isSecret = ({ length }: string): boolean => length >= 20;

/** The beginning of an error answer, which comes as a stream like the file itself. */
async function textOf(data: unknown): Promise<string> {
	if (!isReadable(data)) return '';
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of data) {
		text += decoder.decode(chunk, { stream: true });
		if (text.length >= wantedBytes) break;
	}
	return text.slice(0, wantedBytes);
}

const isReadable = (data: unknown): data is AsyncIterable<Uint8Array> =>
	typeof data === 'object' && data !== null && Symbol.asyncIterator in data;

const tagged = (xml: string, name: string): string =>
	new RegExp(`<${name}>([^<]{1,300})</${name}>`).exec(xml)?.[1]?.trim() ?? '';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
