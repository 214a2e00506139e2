// What `nodes/domain` may not touch: n8n, I/O, the clock, chance. And what no file of the package may load at run time.

/** Import statements by pattern; everything that does not start with a dot must be in the list. */
const only = (...names) => ({
	regex: `^(?!\\.|(?:${names.join('|')})$)`,
	message: `Here only ${names.join(', ')} can be imported.`,
});

export const packageImports = [
	'error',
	{ patterns: [only('n8n-workflow', 'luxon', 'node:crypto')] },
];

export const domainImports = [
	'error',
	{
		patterns: [only('luxon', 'node:crypto')],
		paths: [
			{
				name: 'node:crypto',
				allowImportNames: ['createHash', 'createHmac', 'timingSafeEqual'],
				message: 'The domain has no chance.',
			},
		],
	},
];

export const domainProperties = [
	'error',
	{ object: 'Date', property: 'now', message: 'The domain has no clock.' },
	{ object: 'DateTime', property: 'now', message: 'The domain has no clock.' },
	{ object: 'Math', property: 'random', message: 'The domain has no chance.' },
];

export const domainSyntax = [
	{
		selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
		message: 'The domain has no clock.',
	},
	{
		selector:
			'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(local|utc)$/][arguments.length=0]',
		message: 'The domain has no clock.',
	},
];

export const domainGlobals = [
	'error',
	{ name: 'parseFloat', message: 'Money is exact.' },
	{ name: 'performance', message: 'The domain has no clock.' },
	{ name: 'crypto', message: 'The domain has no chance.' },
	{ name: 'fetch', message: 'The domain has no I/O.' },
];
