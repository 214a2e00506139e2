import type { FastifyInstance } from 'fastify';
import { notFound } from './errors.mts';

const tag = {
	tag_id: '310415000000910001',
	tag_name: 'Channel',
	description: '',
	is_mandatory: false,
	status: 'active',
};

const options = [
	{ tag_option_id: '310415000000910002', tag_option_name: 'Marketplace', status: 'active' },
	{ tag_option_id: '310415000000910003', tag_option_name: 'Own Shop', status: 'active' },
];

/**
 * One reporting tag (synthetic). The paths are those of https://www.zoho.com/billing/api/v1/reporting-tags/;
 * so are the keys of the answers (https://www.zoho.com/books/api/v3/reporting-tags/).
 */
export function addTags(app: FastifyInstance): void {
	app.get('/reportingtags', () => ({ code: 0, message: 'success', reporting_tags: [tag] }));
	app.get<{ Params: { id: string } }>('/reportingtags/:id/options/all', ({ params }) => {
		if (params.id !== tag.tag_id) throw notFound('Reporting tag');
		return { code: 0, message: 'success', results: options };
	});
}
