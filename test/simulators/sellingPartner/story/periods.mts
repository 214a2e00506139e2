import type { Settlement } from '../account.mts';
import { days, hours } from '../times.mts';
import type { World } from '../world.mts';
import { flatFileV1 } from './flatFileV1.mts';
import { flatFileV2 } from './flatFileV2.mts';
import { textOf } from './money.mts';
import { type Period, periodTotalText } from './period.mts';
import { type Posting, idOf, numberOf, totalOf } from './posting.mts';
import type { SettlementsTold } from './story.mts';

/** The settlement periods of one currency: one is open, when it closes the next one opens. */
export class Periods {
	readonly all: Period[] = [];
	constructor(
		private readonly world: World,
		private readonly currency: string,
		private readonly told: Omit<SettlementsTold, 'kind'>,
	) {
		this.open(Date.parse(told.from), 0n);
	}

	/** The group that money posted at this time goes into. */
	groupIdAt(posted: number): string {
		return this.at(posted).settlement.groupId;
	}

	add(posting: Posting): void {
		const period = this.at(posting.posted);
		period.postings.push(posting);
		period.total += totalOf(posting);
		this.setTotal(period);
	}

	/** A posting that comes so late that its period is closed goes into the open one. */
	private at(posted: number): Period {
		let open = this.last();
		while (posted >= open.end) {
			this.close(open);
			open = this.last();
		}
		return open;
	}

	private last(): Period {
		return this.all.at(-1) as Period;
	}

	private open(start: number, beginning: bigint): void {
		const { world, currency, told } = this;
		const number = this.all.length;
		const settlementId = `2${numberOf(`settlement ${world.sellerId} ${currency} ${start}`, 10)}`;
		const amount = textOf(beginning, currency);
		const end = this.endOf(start);
		const settlement: Settlement = {
			groupId: idOf(`group ${settlementId}`),
			settlementId,
			start,
			end: null,
			deposit: end + days(told.depositAfterDays ?? 2),
			processingStatus: 'Open',
			fundTransferStatus: 'Processing',
			original: { currency, amount },
			converted: null,
			beginning: { currency, amount },
		};
		const total = beginning;
		const period: Period = { number, settlement, currency, end, postings: [], beginning, total };
		this.all.push(period);
		world.account.settlements.push(settlement);
		world.schedule.add(end, () => this.close(period));
	}

	private endOf(start: number): number {
		const { everyDays = 14, daily } = this.told;
		const end = start + days(everyDays);
		if (daily === undefined) return end;
		const [from, to] = [Date.parse(daily.from), Date.parse(daily.to)];
		if (from <= start && start < to) return start + days(1);
		return start < from && from < end ? from : end;
	}

	private close(period: Period): void {
		const { settlement, end } = period;
		if (settlement.processingStatus === 'Closed') return;
		const { totalAfterHours = 0, depositAfterDays = 2, carryNegative = false } = this.told;
		const { total } = period;
		settlement.processingStatus = 'Closed';
		settlement.end = end;
		if (totalAfterHours > 0) {
			settlement.original = null;
			this.world.schedule.add(end + hours(totalAfterHours), () => this.setTotal(period));
		}
		this.world.schedule.add(end + days(depositAfterDays), () => {
			this.setTotal(period);
			this.world.account.payOut(settlement.settlementId);
		});
		this.issueReports(period);
		this.open(end, carryNegative && total < 0n ? total : 0n);
	}

	private issueReports(period: Period): void {
		const { reportAfterHours = 3, reissued = [], v1 = false } = this.told;
		const first = period.end + hours(reportAfterHours);
		const again = reissued.filter(({ number }) => number === period.number);
		const lacks = again.some(({ firstLacksRow }) => firstLacksRow) ? 1 : 0;
		this.issueAt(first, period, () => flatFileV2(period, lacks));
		if (v1) this.issueAt(first, period, () => flatFileV1(period));
		for (const { afterHours } of again) {
			this.issueAt(first + hours(afterHours), period, () => flatFileV2(period));
		}
	}

	private issueAt(time: number, period: Period, text: () => string): void {
		this.world.schedule.add(time, () => {
			this.world.account.add({
				fileName: `${period.settlement.settlementId}.txt`,
				bytes: Buffer.from(text(), 'utf8'),
				createdTime: new Date(time).toISOString(),
				eventGroup: null,
			});
		});
	}

	private setTotal(period: Period): void {
		period.settlement.original = { currency: this.currency, amount: periodTotalText(period) };
	}
}
