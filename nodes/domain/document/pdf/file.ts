import { pdfString } from './text';

/** A4 across, in points. */
export const paper = { width: 842, height: 595 };

/**
 * A PDF file of pages that are drawn already (PDF 1.4, ISO 32000). Every character of the result is a byte. It
 * says no date, so that the same report is the same file.
 */
export function pdfFile(title: string, pages: readonly string[]): string {
	const pageNumbers = pages.map((_, index) => 6 + index * 2);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>',
		`<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`,
		font('Helvetica'),
		font('Helvetica-Bold'),
		`<< /Title ${pdfString(title)} /Producer (n8n-nodes-amazon-zoho-books) >>`,
		...pages.flatMap((content, index) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
			`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		]),
	];
	return assembled(objects);
}

const font = (name: string): string =>
	`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

function assembled(objects: readonly string[]): string {
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	const start = file.length;
	return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}
