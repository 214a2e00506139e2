import { expect, it } from 'vitest';
import { journalLink } from '../../../../nodes/clients/zohoBooks/webLink.ts';

it.each([
	['https://www.zohoapis.com', 'https://books.zoho.com/app/7#/accountant/journals/9'],
	['https://www.zohoapis.ca', 'https://books.zohocloud.ca/app/7#/accountant/journals/9'],
	['https://www.zohoapis.com.au', 'https://books.zoho.com.au/app/7#/accountant/journals/9'],
	['http://127.0.0.1:1234', ''],
])('a journal of %s is seen at "%s"', (api, link) => {
	expect(journalLink(api, '7', '9')).toBe(link);
});
