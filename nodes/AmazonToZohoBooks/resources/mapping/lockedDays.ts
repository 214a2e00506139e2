import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import type { MappingSettings } from '../../../domain/mapping/settings';
import { journalsLockedUntil } from '../../../domain/reconciliation/books/locks';
import { readLocks } from '../reconciliation/readLocks';
import type { BooksOfRun } from './booksOfRun';

/** Reads once per run which days are locked, where the user's choice depends on it. */
export async function readLockedDays(
	ctx: IExecuteFunctions,
	{ onLocked }: MappingSettings,
	books: BooksOfRun,
): Promise<void> {
	const { organizationId, lockedUntil } = books.current;
	if (onLocked === 'block' || lockedUntil !== undefined) return;
	const locks = await readLocks(createZohoBooks(ctx, organizationId));
	books.current = { ...books.current, lockedUntil: locks && journalsLockedUntil(locks) };
}
