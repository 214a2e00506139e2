/** What is known of a downloaded file, before it is read. */
export interface ReportFile {
	readonly fileName: string;
	readonly mimeType: string;
	/** As Amazon declares it, e.g. `Cp1252`; null where it declares none. Not always true. */
	readonly charset: string | null;
	readonly compressionAlgorithm: string | null;
}

/** Names a file after its report, from what storage says of it: `text/plain; charset=Cp1252`, `GZIP`. */
export function fileOf(name: string, contentType: unknown, compression?: string): ReportFile {
	const declared = typeof contentType === 'string' ? contentType : '';
	const [mediaType = ''] = declared.split(';');
	const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(declared)?.[1] ?? null;
	const isGzip = compression?.toUpperCase() === 'GZIP';
	return {
		fileName: `${name}.${extensionOf(mediaType)}${isGzip ? '.gz' : ''}`,
		mimeType: isGzip ? 'application/gzip' : mediaType.trim() || 'text/plain',
		charset,
		compressionAlgorithm: compression ?? null,
	};
}

const extensionOf = (mediaType: string): string =>
	/\b(csv|json|pdf|xml)$/i.exec(mediaType.trim())?.[1]?.toLowerCase() ?? 'txt';
