const small =
	/^(?:a|an|and|as|at|but|by|for|if|in|nor|of|on|or|per|so|than|the|to|via|when|with|without)$/;

/** `Fees returned on refunds` as n8n's panels write it: `Fees Returned on Refunds`. */
export function titleCase(text: string): string {
	return text
		.split(' ')
		.map((word, index) =>
			index > 0 && small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
		)
		.join(' ');
}
