import type { FastifyInstance } from 'fastify';
import { newId } from './books.mts';
import { invalidValue } from './errors.mts';
import { bodyOf, textField } from './fields.mts';
import { journalBy, type ById } from './journalRoutes.mts';
import { commentView } from './journalView.mts';
import type { World } from './world.mts';

/**
 * Y:journals: comments and attachments. Y lists the file among the query; that it comes as the field
 * `attachment` of a form is what other clients send (C). That neither asks for an open period is assumed.
 */
export function addJournalExtras(app: FastifyInstance, { books, now }: World): void {
	app.post<ById>('/journals/:id/comments', (request) => {
		const journal = journalBy(books, request.params.id);
		const text = textField(bodyOf(request), 'description', 500);
		if (text === '') throw invalidValue('description');
		const comment = { id: newId(books), text, at: now() };
		journal.comments = [...(journal.comments ?? []), comment];
		return {
			code: 0,
			message: 'Journal comment has been added successfully.',
			comment: [commentView(books, comment)],
		};
	});
	app.post<ById>('/journals/:id/attachment', (request, reply) => {
		const journal = journalBy(books, request.params.id);
		const name = fileNameIn(String(request.body), request.headers['content-type'] ?? '');
		if (name === undefined) throw invalidValue('attachment');
		journal.files = [...(journal.files ?? []), name];
		void reply.code(201);
		return { code: 0, message: 'Your file has been successfully attached to the journal.' };
	});
}

/** The name of the file in the form field `attachment`; undefined where there is none. */
function fileNameIn(body: string, contentType: string): string | undefined {
	const { boundary } =
		/^multipart\/form-data; boundary=(?<boundary>\S+)$/.exec(contentType)?.groups ?? {};
	if (boundary === undefined || !body.startsWith(`--${boundary}`)) return undefined;
	const part = /name="attachment"; filename="(?<name>[^"]+)"/.exec(body)?.groups;
	return part?.name;
}
