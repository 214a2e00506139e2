import { createAuditTable } from '../parts/auditNodes.mts';
import { runsAgain } from '../parts/breakLine.mts';
import { filter, ifOnce, stop } from '../parts/decisions.mts';
import { expression } from '../parts/expressions.mts';
import { gather } from '../parts/merges.mts';
import { amazon, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** Both directions are compared once a week; what is to be created is switched on in the two nodes. */
export function comparing(flow: Composition): void {
	flow.node(names.schedule, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 0],
		parameters: { rule: { interval: [{ field: 'weeks', triggerAtDay: [1], triggerAtHour: 6 }] } },
	});
	const skus = { ...reference('alignSkus', picked), createMissingItems: false, skuMap: {} };
	flow.node(names.listings, { ...amazon([240, -200], listing), ...goesOn });
	flow.node(names.skus, { ...mapper([680, -200], skus), ...goesOn });
	flow.node(names.marketplaces, { ...amazon([240, 40], many('marketplace')), ...goesOn });
	flow.node(names.periods, { ...amazon([240, 240], many('settlement')), ...goesOn });
	flow.node(names.named, gather([460, 140], 2));
	flow.node(names.currencies, { ...mapper([680, 140], rates), ...goesOn });
	flow.wire(names.schedule, [names.listings, names.marketplaces, names.periods]);
	flow.wire(names.listings, [names.skus]);
	flow.wire(names.marketplaces, [names.named]);
	flow.wire(names.periods, [[names.named, 1]]);
	flow.wire(names.named, [names.currencies]);
	outcomes(flow);
}

/** What needs a person is what comes out; what could not be compared makes the execution red. */
function outcomes(flow: Composition): void {
	flow.node(names.all, gather([900, 0], 7));
	flow.node(names.open, filter([1120, -100], 'isOpen', isOpen));
	flow.node(names.anyFailed, ifOnce([1120, 120], 'anyFailed', `${failed}.length > 0`));
	flow.node(names.stop, stop([1340, 120], `${failed}[0].error`));
	const sources = [names.skus, names.currencies];
	for (const [index, source] of sources.entries()) {
		flow.wire(source, [[names.all, 2 * index]]);
		flow.wire(source, [[names.all, 2 * index + 1]], 1);
	}
	for (const [index, source] of [names.listings, names.marketplaces, names.periods].entries()) {
		flow.wire(source, [[names.all, 4 + index]], 1);
	}
	flow.wire(names.all, [names.open, names.anyFailed]);
	flow.wire(names.anyFailed, [names.stop]);
	flow.node(names.createTable, createAuditTable([1120, 320]));
	flow.wire(names.all, [names.createTable]);
	runsAgain(flow, names.createTable, [1340, 320]);
}

const many = (resource: string) => ({ resource, operation: 'getAll', returnAll: true });

const listing = { ...many('listing'), marketplaceId: 'ATVPDKIKX0DER' };

const picked = { __rl: true, mode: 'list', value: '' };

const reference = (operation: string, organizationId: object) => ({
	resource: 'reference',
	operation,
	organizationId,
});

const ofSkus = {
	__rl: true,
	mode: 'id',
	value: expression(`$('${names.skus}').params.organizationId.value`),
};

const rates = {
	...reference('alignCurrencies', ofSkus),
	createMissingCurrencies: false,
	writeRates: false,
	currencies: [],
};

const isOpen = `$json.state && !['aligned', 'base', 'created', 'written', 'noListing'].includes($json.state)`;

const failed = `$('${names.all}').all().map((one) => one.json).filter((one) => one.error)`;
