// split_linear_1e6_vs_1e5 (at most 11) and split_extra_mb_1e6 (below 200): sales split by tax treatment,
// which reads the file twice and keeps one number per order.
import { figure, progress } from './figure.mts';
import { settlementFile } from './files.mts';
import { mapFile } from './mapFile.mts';
import { bestOf } from './timing.mts';

const small = await settlementFile(100_000);
const large = await settlementFile(1_000_000);
const megabyte = 1024 * 1024;
const split = { splitByTaxTreatment: true };

// Memory first: the process has done nothing yet but load the package. maxRSS is in kilobytes.
progress('splitting 1,000,000 rows for memory');
const before = process.memoryUsage.rss() / megabyte;
await mapFile(large, 1_000_000, split);
const peak = process.resourceUsage().maxRSS / 1024;
progress(`${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`);
figure('split_extra_mb_1e6', peak - before, 'MB');

progress('splitting 1,000,000 rows and 100,000 rows for time');
const best = await bestOf(4, {
	large: () => mapFile(large, 1_000_000, split),
	small: () => mapFile(small, 100_000, split),
});
progress(`${best.large.toFixed(0)} ms and ${best.small.toFixed(0)} ms`);
figure('split_linear_1e6_vs_1e5', best.large / best.small, 'ratio');
