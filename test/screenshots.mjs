// `npm run screenshots`: writes the pictures of the documentation, from a real n8n in a real browser.
import { buildAndPack, installDependencies, runNode } from './bootstrap.mjs';

installDependencies();
const PACKAGE_TARBALL = buildAndPack();
process.exitCode = runNode(['--import', 'tsx', 'test/browser/screenshots.mts'], {
	PACKAGE_TARBALL,
});
