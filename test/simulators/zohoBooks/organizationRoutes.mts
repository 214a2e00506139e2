import type { FastifyInstance } from 'fastify';
import { wrongOrganization } from './errors.mts';
import type { World } from './world.mts';

/** Y:organizations. */
export function addOrganizations(app: FastifyInstance, { books, options }: World): void {
	app.get('/organizations', () => ({
		code: 0,
		message: 'success',
		organizations: [organization(), ...others()],
	}));
	app.get<{ Params: { id: string } }>('/organizations/:id', ({ params }) => {
		if (params.id !== books.organizationId) throw wrongOrganization(params.id);
		return { code: 0, message: 'success', organization: organization() };
	});

	const others = () =>
		(options.otherOrganizations ?? []).map((name, index) => ({
			...organization(),
			organization_id: String(20_000_001 + index),
			name,
			is_default_org: false,
		}));

	function organization() {
		const [base] = books.currencies;
		return {
			organization_id: books.organizationId,
			name: books.name,

			contact_name: 'Sam Imaginary',
			email: 'sam@example.com',
			is_default_org: true,

			plan_type: 130,
			plan_name: 'PREMIUM',
			plan_period: 'Monthly',
			is_org_active: true,

			language_code: 'en',
			fiscal_year_start_month: 0,
			tax_group_enabled: true,
			account_created_date: '2024-01-15',
			time_zone: books.timeZone,
			currency_id: base?.currency_id,
			currency_code: base?.code,
			currency_symbol: base?.symbol,
			currency_format: '###,##0.00',
			price_precision: base?.precision,
		};
	}
}
