// `npm run demo`: the main job in a real n8n against the simulators, from a fresh clone.
import { buildAndPack, installDependencies, runNode } from './bootstrap.mjs';

// The demo closes down by itself on Ctrl-C; this process only waits for it.
process.on('SIGINT', () => undefined);
installDependencies();
const tarball = buildAndPack();
const args = ['--import', 'tsx', 'test/demo/demo.mts', ...process.argv.slice(2)];
process.exitCode = runNode(args, { PACKAGE_TARBALL: tarball });
