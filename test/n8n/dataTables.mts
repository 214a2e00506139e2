import type { Rest } from './rest.mts';

export interface DataTable {
	readonly id: string;
	readonly name: string;
	readonly projectId: string;
}

export type DataRow = Record<string, string | number | boolean | null>;

const PAGE = 250;

export class DataTables {
	constructor(private readonly rest: Rest) {}

	async list(): Promise<DataTable[]> {
		const { data } = await this.rest.get<{ data: DataTable[] }>('/rest/data-tables-global', {
			take: PAGE,
		});
		return data;
	}

	async named(name: string): Promise<DataTable> {
		const table = (await this.list()).find((one) => one.name === name);
		if (!table) throw new Error(`n8n has no data table ${name}.`);
		return table;
	}

	/** All rows of the table with exactly this name, oldest first; none if there is no such table. */
	async rows(name: string): Promise<DataRow[]> {
		const table = (await this.list()).find((one) => one.name === name);
		if (!table) return [];
		const path = `/rest/projects/${table.projectId}/data-tables/${table.id}/rows`;
		const rows: DataRow[] = [];
		for (;;) {
			const page = await this.rest.get<{ count: number; data: DataRow[] }>(path, {
				take: PAGE,
				skip: rows.length,
				sortBy: 'id:asc',
			});
			rows.push(...page.data);
			if (page.data.length === 0 || rows.length >= page.count) return rows;
		}
	}
}
