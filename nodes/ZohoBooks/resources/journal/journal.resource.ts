import type { Operation } from '../../../common/operation';
import type { ZohoResource } from '../../rest/restResource';
import { operationList } from '../../rest/panel';
import { attach } from './attach.operation';
import { comment } from './comment.operation';
import { create } from './create.operation';
import { createOrGet } from './createOrGet.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { publish } from './publish.operation';
import { reverse } from './reverse.operation';
import { update } from './update.operation';

// prettier-ignore
const listed: ReadonlyArray<readonly [value: string, name: string, action: string, description: string, run: Operation]> = [
	['attach', 'Attach File', 'Attach a file to a journal', 'Keep a file with a journal', attach],
	['comment', 'Comment', 'Comment on a journal', 'Add a note to the history of a journal', comment],
	['create', 'Create', 'Create a journal', 'Post a journal that you enter here', create],
	['createOrGet', 'Create or Get', 'Create or get a journal', 'Post a mapped journal exactly once, however often this runs', createOrGet],
	['delete', 'Delete', 'Delete a journal', 'Delete a journal for good', remove],
	['get', 'Get', 'Get a journal', 'Get one journal with its lines', get],
	['getAll', 'Get Many', 'Get many journals', 'List journals, without their lines', getAll],
	['publish', 'Publish', 'Publish a journal', 'Let a draft count in the accounts', publish],
	['reverse', 'Reverse', 'Reverse a journal', 'Take a journal back by its mirror image', reverse],
	['update', 'Update', 'Update a journal', 'Change some fields of a journal; all others stay as they are', update],
];

/** https://www.zoho.com/books/api/v3/journals/ */
export const journal: ZohoResource = {
	key: 'journal',
	name: 'Journal',
	description: [
		{
			...operationList(
				'journal',
				listed.map(([value, name, action, description]) => ({ value, name, action, description })),
			),
			default: 'createOrGet',
		},
		...listed.flatMap(([, , , , { description }]) => description),
	],
	operations: Object.fromEntries(listed.map(([value, , , , operation]) => [value, operation])),
};
