import { Refusal } from '../../../../domain/refusal';

export const missingRecord = (kind: 'customer' | 'item', name: string): Refusal =>
	new Refusal(
		kind === 'customer' ? 'missingCustomer' : 'missingItem',
		`Zoho Books has no ${kind === 'customer' ? 'customer' : 'active item'} named "${name}".`,
		'Create it there, or switch on "Create Missing Customer and Items" in the mapper.',
		{ name },
	);

export const otherCurrency = (name: string, own: string, wanted: string): Refusal =>
	new Refusal(
		'missingCustomer',
		`The customer "${name}" of Zoho Books is in ${own}, but the invoice is in ${wanted}.`,
		'Name another customer in the mapper, for example with {currency} in its name.',
		{ name, currency: wanted },
	);
