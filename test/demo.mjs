// `npm run demo`: the main job in a real n8n against the simulators, from a fresh clone.
import { buildAndPack, installDependencies, runNode } from './bootstrap.mjs';

const DEMO_STARTED = String(Date.now());
const say = (text) => process.stderr.write(`           ${text}\n`);

// The demo closes down by itself on Ctrl-C; this process only waits for it.
process.on('SIGINT', () => undefined);
say('installing what the package is built with');
installDependencies();
say('building and packing the package');
const PACKAGE_TARBALL = buildAndPack();
const args = ['--import', 'tsx', 'test/demo/demo.mts', ...process.argv.slice(2)];
process.exitCode = runNode(args, { PACKAGE_TARBALL, DEMO_STARTED });
