import type { IExecuteFunctions } from 'n8n-workflow';
import { openBinary } from '../../../common/openBinary';
import {
	examineReport,
	type ExaminedReport,
} from '../../../domain/reconciliation/doctor/examineReport';
import { Refusal } from '../../../domain/refusal';

/** The settlement reports that come as files; one that cannot be read is a gap in the report. */
export async function readReports(ctx: IExecuteFunctions) {
	const found: ExaminedReport[] = [];
	const gaps: string[] = [];
	for (const [item, { binary, json }] of ctx.getInputData().entries()) {
		if (!binary?.data) continue;
		const charset = typeof json.charset === 'string' ? json.charset : null;
		const examined = await examineReport({
			openBytes: openBinary(ctx, item, 'data'),
			charset,
		}).catch(refusedWords);
		if (typeof examined === 'string')
			gaps.push(`A settlement report could not be read. ${examined}`);
		else found.push(...examined);
	}
	return { found, gaps };
}

async function refusedWords(error: unknown): Promise<string> {
	return error instanceof Refusal ? error.message : await Promise.reject(error as Error);
}
