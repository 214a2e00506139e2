import { gather } from '../parts/merges.mts';
import { ifOnce } from '../parts/decisions.mts';
import { code } from '../parts/code.mts';
import { expression } from '../parts/expressions.mts';
import {
	formPage,
	formTrigger,
	lastPage,
	radio,
	safeHtml,
	safeText,
	shown,
} from '../parts/forms.mts';
import { goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

const yes = 'Post these journals';
const no = 'Post nothing';

/** A person uploads files, sees what would be posted, and says whether it is. */
export function asking(flow: Composition): void {
	flow.node(names.form, formTrigger([0, 0], form));
	flow.node(names.files, code([220, 0], oneItemPerFile));
	flow.node(names.preview, { ...mapper([440, 0], previewing), ...goesOn });
	flow.node(names.previews, gather([660, 0], 2));
	flow.node(
		names.page,
		formPage([880, 0], {
			id: 'amazon-settlement-files-preview',
			title: 'What would be posted',
			button: 'Continue',
			values: [
				shown('preview', expression(allPreviews)),
				radio('decision', 'Nothing has been posted yet.', [yes, no]),
			],
		}),
	);
	flow.node(names.isWanted, ifOnce([1100, 0], 'isWanted', `$json.decision === '${yes}'`));
	flow.node(names.again, code([1320, 0], `return $('${names.files}').all();`));
	flow.node(
		names.nothing,
		lastPage([1320, 240], {
			id: 'amazon-settlement-files-nothing',
			title: 'Nothing was posted',
			message: 'You may close this page.',
		}),
	);
	flow.wire(names.form, [names.files]);
	flow.wire(names.files, [names.preview]);
	flow.wire(names.preview, [names.previews]);
	flow.wire(names.preview, [[names.previews, 1]], 1);
	flow.wire(names.previews, [names.page]);
	flow.wire(names.page, [names.isWanted]);
	flow.wire(names.isWanted, [names.again]);
	flow.wire(names.isWanted, [names.nothing], 1);
}

const form = {
	path: 'amazon-settlement-files',
	formTitle: 'Amazon settlement files',
	formDescription:
		'Settlement reports that you downloaded in Seller Central (Payments, Reports Repository, Flat File V2). You see the journals before anything is posted.',
	formFields: {
		values: [
			{
				fieldLabel: 'Settlement files',
				fieldName: 'files',
				fieldType: 'file',
				multipleFiles: true,
				acceptFileTypes: '.txt, .tsv, .csv, .gz',
				requiredField: true,
			},
		],
	},
};

const oneItemPerFile = `// Each file becomes an item of its own, under the name that the mapper reads.
return $input.all().flatMap(({ binary = {} }, item) =>
	Object.values(binary).map((file) => ({
		json: { reportId: ['file', $execution.id, file.fileName].join(':'), fileName: file.fileName },
		binary: { data: file },
		pairedItem: { item },
	})),
);`;

const previewing = {
	resource: 'mapping',
	operation: 'preview',
	organizationId: {
		__rl: true,
		mode: 'id',
		value: expression(`$('${names.map}').params.organizationId.value`),
	},
	output: 'page',
	settingsOf: expression(`$('${names.map}').params`),
};

const allPreviews = `$('${names.previews}').all().map(({ json }) => json.html
	? ${safeHtml('json.html')}
	: '<h1>' + ${safeText('json.fileName')} + '</h1><p><b>This file cannot be posted.</b> ' + ${safeText('json.error')} + ' ' + ${safeText('json.details?.nextStep')} + '</p>'
).join('<br>')`;
