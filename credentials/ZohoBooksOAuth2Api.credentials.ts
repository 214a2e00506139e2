import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { zohoBooksFields } from '../nodes/clients/zohoBooks/signIn/credentialFields';

/** Zoho sign-in by n8n's own OAuth2; the client adds Zoho's own kind of authorization header. */
export class ZohoBooksOAuth2Api implements ICredentialType {
	name = 'zohoBooksOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Zoho Books OAuth2 API';

	documentationUrl = 'https://www.zoho.com/books/api/v3/oauth/';

	icon = { light: 'file:zohoBooks.svg', dark: 'file:zohoBooks.dark.svg' } as const;

	properties: INodeProperties[] = zohoBooksFields;
}
