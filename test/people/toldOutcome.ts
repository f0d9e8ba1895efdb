import { recordLegalOutcome } from '#domain/case/recordOutcome.ts';
import type { OutcomeOfLawInput } from '#domain/case/recordOutcome.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ruleSetFile } from '#test/domain/disposition/aRecord.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';
import { aCounterparty, at } from './aCase.ts';

/** 行政拘留 of ten days for the only one who harmed. */
const anOutcome = (changes: Partial<OutcomeOfLawInput> = {}): OutcomeOfLawInput => ({
  id: 'outcome1',
  counterpartyId: aCounterparty().id,
  kind: 'administrativeDetention',
  on: Day.parse('2026-03-26'),
  organ: '虚构市公安局示例分局',
  documentNumber: '虚公行罚决字〔2026〕1号',
  days: 10,
  fineFen: null,
  appliedTrack: null,
  rangeReason: '',
  words: '',
  evidenceIds: [],
  ...changes,
});

/** The same taken down a week after the incident, by the law as it is delivered. */
export const toldOutcome = (rightsCase: RightsCase, changes: Partial<OutcomeOfLawInput> = {}) =>
  recordLegalOutcome(rightsCase, anOutcome(changes), {
    stamp: { now: at('31T09:00'), by: '测试民警丁' },
    hearing: hearingSteps,
    calendar: [],
    rules: ruleSetFile,
  });
