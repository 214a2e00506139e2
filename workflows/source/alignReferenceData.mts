import { note } from './parts/notes.mts';
import { onBreak } from './parts/onBreak.mts';
import { Composition } from './parts/workflow.mts';
import { comparing } from './referenceData/comparing.mts';
import { names } from './referenceData/names.mts';

/** Listings against items, currencies and paid rates against those of Zoho Books; Amazon is never changed. */
export function alignReferenceData() {
	const flow = new Composition('align-reference-data');
	flow.node(
		'Note: SKUs',
		note(
			{ position: [200, -420], size: [660, 380], colour: 'blue' },
			'## SKUs\nListings need the *Seller ID* in Amazon’s credential. Pick your marketplace in *Listings* and your organization in *SKUs and items*. Switch on *Create Missing Items* there if you like.',
		),
	);
	flow.node(
		'Note: currencies',
		note(
			{ position: [200, -20], size: [660, 460], colour: 'green' },
			'## Currencies and rates\nCompares the currencies that Amazon pays in, and the rates that it paid. Switch on what *Currencies and rates* may create.',
		),
	);
	flow.node(
		'Note: errors',
		note(
			{ position: [-40, 660], size: [540, 280], colour: 'red' },
			'## If it breaks\nConnect a mail or a chat here, and to *What needs you*.',
		),
	);
	comparing(flow);
	onBreak(flow, names);
	return flow.json('amzZohoReference', 'Align Amazon’s SKUs, currencies and rates with Zoho Books');
}
