import type { ZohoResource } from '../rest/restResource';
import { account } from './account/account.resource';
import { bill } from './bill/bill.resource';
import { contact } from './contact/contact.resource';
import { currency } from './currency/currency.resource';
import { item } from './item/item.resource';
import { journal } from './journal/journal.resource';
import { organization } from './organization/organization.resource';
import { vendorPayment } from './vendorPayment/vendorPayment.resource';

/** Every resource of the node. One more is one import and one entry here. */
export const resources: readonly ZohoResource[] = [
	account,
	bill,
	contact,
	currency,
	item,
	journal,
	organization,
	vendorPayment,
];
