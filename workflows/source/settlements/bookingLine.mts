import type { Composition } from '../parts/workflow.mts';
import { audited } from './audited.mts';
import { outcomes } from './outcomes.mts';
import { posting } from './posting.mts';
import { sources } from './sources.mts';
import { names } from './names.mts';

/** From a report that is ready to its journals, each step written down first. */
export function bookingLine(flow: Composition): void {
	sources(flow, [names.createTable, [names.afterRows, 1]]);
	audited(flow);
	posting(flow);
	outcomes(flow);
}
