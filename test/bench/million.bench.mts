// mapping_linear_1e6_vs_1e5 (at most 11) and mapping_extra_mb_1e6 (below 200).
import { figure, progress } from './figure.mts';
import { settlementFile } from './files.mts';
import { mapFile } from './mapFile.mts';
import { bestOf } from './timing.mts';

const small = await settlementFile(100_000);
const large = await settlementFile(1_000_000);
const megabyte = 1024 * 1024;

// Memory first: the process has done nothing yet but load the package. maxRSS is in kilobytes.
progress('mapping 1,000,000 rows for memory');
const before = process.memoryUsage.rss() / megabyte;
await mapFile(large, 1_000_000);
const peak = process.resourceUsage().maxRSS / 1024;
progress(`${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`);
figure('mapping_extra_mb_1e6', peak - before, 'MB');

progress('mapping 1,000,000 rows and 100,000 rows for time');
const best = await bestOf(4, {
	large: () => mapFile(large, 1_000_000),
	small: () => mapFile(small, 100_000),
});
progress(`${best.large.toFixed(0)} ms and ${best.small.toFixed(0)} ms`);
figure('mapping_linear_1e6_vs_1e5', best.large / best.small, 'ratio');
