import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';

/** The organization of a user who has just one; with several, somebody must choose. */
export function onlyOrganization(organizations: readonly IDataObject[]): string {
	const [only, ...others] = organizations;
	if (only === undefined) {
		throw new Refusal(
			'noOrganization',
			'This Zoho Books login has no organization.',
			'Check the data center of the credential, or ask the owner of the organization to invite you.',
		);
	}
	if (others.length === 0) return String(only.organization_id);
	throw new Refusal(
		'noOrganization',
		`Choose the organization first: this Zoho Books login has ${organizations.length}, ${namesOf(organizations)}.`,
		'Choose the organization in the node, or enter its ID in the credential.',
	);
}

const mostNames = 10;

function namesOf(organizations: readonly IDataObject[]): string {
	const names = organizations
		.slice(0, mostNames)
		.map(({ name, organization_id: id }) => `${String(name)} (${String(id)})`);
	return organizations.length > mostNames ? `${names.join(', ')} and others` : names.join(', ');
}
