import type { ClockRecord } from '#domain/case/clockRecord.ts';
import type { ClockEvent } from '#domain/timeLimits/clockEvent.ts';
import { aCounterparty, at } from './aCase.ts';

/** Something that happened to the other side of a case, as it was taken down with the clocks. */
export function aHappening(event: ClockEvent, time: string, changes: Partial<ClockRecord> = {}): ClockRecord {
  return {
    id: `record-${event}-${time}`,
    kind: 'happened',
    event,
    subjectId: aCounterparty().id,
    at: at(time),
    note: '',
    by: '测试民警丁',
    recordedAt: at(time),
    withdrawn: null,
    ends: null,
    ...changes,
  } as ClockRecord;
}
