import type { InsideHandlers } from '#api/dispatcher.ts';
import { moveCase } from '#app/moveCase.ts';
import { readBoard } from '#app/readBoard.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { numberArchive } from '#domain/case/numberArchive.ts';
import {
  recordAcceptance,
  recordAdmonition,
  recordApplication,
  recordClosing,
} from '#domain/case/recordProcedure.ts';
import { answerNotice, endNotice, issueNotice, pressNotice } from '#domain/supervision/notices.ts';
import { recordRisk, recordWatch, reviewQuality } from '#domain/supervision/recordOversight.ts';
import { caseChanges } from './caseChanges.ts';

/** Gates, the papers' side of a case, and what the inspectorate does with it. */
export function supervisionHandlers(around: Surroundings) {
  const { viewed, change } = caseChanges(around);
  return {
    'supervision.board': (query) => readBoard(around, query),
    'supervision.recordRisk': (input) => change(input, (it, stamp) => recordRisk(it, input.change, stamp)),
    'supervision.watch': (input) =>
      change(input, (it, stamp) => recordWatch(it, input.change, around.ids.next(), stamp)),
    'supervision.issueNotice': (input) =>
      change(input, (it, stamp) => issueNotice(it, input.change, around.ids.next(), stamp)),
    'supervision.answerNotice': (input) =>
      change(input, (it, stamp) => answerNotice(it, input.change, stamp)),
    'supervision.pressNotice': (input) => change(input, (it, stamp) => pressNotice(it, input.change, stamp)),
    'supervision.endNotice': (input) => change(input, (it, stamp) => endNotice(it, input.change, stamp)),
    'supervision.reviewQuality': (input) =>
      change(input, (it, stamp) => reviewQuality(it, input.change, stamp)),
    'cases.recordApplication': (input) =>
      change(input, (it, stamp) => recordApplication(it, input.change, stamp)),
    'cases.recordAcceptance': (input) =>
      change(input, (it, stamp) => recordAcceptance(it, input.change, stamp)),
    'cases.recordAdmonition': (input) =>
      change(input, (it, stamp) =>
        recordAdmonition(it, { ...input.change, id: input.change.id ?? around.ids.next() }, stamp),
      ),
    'cases.recordClosing': (input) => change(input, (it, stamp) => recordClosing(it, input.change, stamp)),
    'cases.moveStage': async (input) => viewed(await moveCase(around, input, input.change)),
    'cases.numberArchive': (input) => change(input, (it, stamp) => numberArchive(it, input.change, stamp)),
    'cases.reopen': async (input) =>
      viewed(await moveCase(around, input, { ...input.change, move: 'reopen', archiveNumber: '' })),
  } satisfies Partial<InsideHandlers>;
}
