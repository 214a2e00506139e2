import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { rememberLag } from '../../../clients/zohoBooks/measuredLag';
import {
	chosenOrganization,
	organizationField,
} from '../../../clients/zohoBooks/organizationField';
import type { Organization } from '../../../clients/zohoBooks/zohoBooks';
import { realClock } from '../../../clients/transport/clock';
import { stopSignalOf } from '../../../clients/transport/waiting';
import { draftsOnly, needsAPerson } from '../../../common/asTool';
import { perItem } from '../../../common/perItem';
import type { TableOperation } from '../../rest/operations/operation';
import { zohoOf } from '../zohoOf';
import { finding, type Finding } from './check/finding';
import { permissions } from './check/permissions';
import { searchLag } from './check/searchLag';
import { lockDates } from './check/lockDates';
import { callsLeft, connection, currencies, journalNumbers } from './check/settings';

const measureField: INodeProperties = {
	displayName: 'Measure the Search',
	name: 'measureSearch',
	type: 'boolean',
	default: false,
	description:
		'Whether to write one draft journal and delete it again, to see how soon the search of Zoho Books shows it',
};

/** What stands in the way of posting, each finding with its next step. One item per finding. */
export const check = (): TableOperation => ({
	value: 'check',
	name: 'Check',
	action: 'Check an organization',
	description: 'See what stands in the way of posting, and what to do about it',
	fields: [organizationField, measureField],
	run: perItem(async (ctx, item) => {
		const findings = await findingsOf(ctx, item);
		return findings.map((one) => ({ json: { ...one } }));
	}),
});

async function findingsOf(ctx: IExecuteFunctions, item: number): Promise<Finding[]> {
	const measures = ctx.getNodeParameter(measureField.name, item, false) === true;
	if (measures && draftsOnly(ctx)) throw needsAPerson('Measuring the search');
	const zoho = zohoOf(ctx, item);
	let own: Organization | undefined;
	const connected = await connection(zoho, (found) => (own = found));
	if (own === undefined) return [connected];
	const { organization_id: id, time_zone: zone, currency_code: base } = own;
	const remember = (milliseconds: number): void => {
		for (const name of [id, chosenOrganization(ctx, item)]) rememberLag(name, milliseconds);
	};
	const lag = measures
		? await searchLag(zoho, {
				clock: realClock,
				stop: stopSignalOf(ctx),
				today: todayIn(zone),
				remember,
			})
		: notMeasured();
	return [
		connected,
		await permissions(zoho),
		await currencies(zoho, base),
		await journalNumbers(zoho),
		await lockDates(zoho),
		lag,
		await callsLeft(zoho),
	];
}

const todayIn = (zone: string): string =>
	DateTime.fromMillis(realClock.now(), { zone }).toISODate() ?? DateTime.utc().toISODate();

const notMeasured = (): Finding =>
	finding(
		'searchLag',
		'notChecked',
		'How soon the search shows a new journal was not measured.',
		'Switch on "Measure the Search": it writes one draft journal and deletes it again.',
	);
