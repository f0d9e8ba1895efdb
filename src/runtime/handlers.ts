import type { InsideHandlers } from '#api/dispatcher.ts';
import type { OperationName } from '#api/contract.ts';
import { colleagues, openCaseTo, takeCaseFrom } from '#app/caseAccess.ts';
import { checkFormat } from '#app/checkFormat.ts';
import { decideDisposition } from '#app/decideDisposition.ts';
import { changeCase } from '#app/changeCase.ts';
import { dropRecipient, keepRecipient, verifyReceived, viewRecipients } from '#app/packageKeys.ts';
import { exportDossier } from '#app/exportDossier.ts';
import { finalisePapers } from '#app/finalisePapers.ts';
import { importEvidence } from '#app/importEvidence.ts';
import { openCase } from '#app/openCase.ts';
import { producePapers } from '#app/producePapers.ts';
import { readDesk } from '#app/readDesk.ts';
import { caseHistory, noteUse } from '#app/readTrails.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { takeOpinion } from '#app/takeOpinion.ts';
import { takeScans } from '#app/takeScans.ts';
import { verifyEvidence, verifyItem } from '#app/verifyEvidence.ts';
import { viewCase } from '#app/viewCase.ts';
import { recordVisit } from '#domain/care/recordVisit.ts';
import { activateCase, recordFirstStep } from '#domain/case/activateCase.ts';
import { recordBasics, recordPeople } from '#domain/case/recordBasics.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { setAside } from '#domain/case/setAside.ts';
import { faultOfficeOf, judgeFault } from '#domain/case/faultFinding.ts';
import { recordFacts } from '#domain/case/recordFacts.ts';
import { clockLaw } from '#app/clockLaw.ts';
import { lawRules } from '#app/shelfData.ts';
import { recordLegalOutcome, strikeLegalOutcome } from '#domain/case/recordOutcome.ts';
import { recordHandover } from '#domain/evidence/recordHandover.ts';
import { annotateEvidence } from '#domain/evidence/recordIntake.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import { formTaskForce } from '#domain/supervision/formTaskForce.ts';
import { bringHandlers } from './bringHandlers.ts';
import { careHandlers } from './careHandlers.ts';
import { caseChanges } from './caseChanges.ts';
import { clockHandlers } from './clockHandlers.ts';
import { progressOf } from './jobProgress.ts';
import { knowHandlers } from './knowHandlers.ts';
import { lookHandlers } from './lookHandlers.ts';
import { paperHandlers } from './paperHandlers.ts';
import { pictureHandlers } from './pictureHandlers.ts';
import { dossierHandlers } from './dossierHandlers.ts';
import { reviewHandlers } from './reviewHandlers.ts';
import { upwardHandlers } from './upwardHandlers.ts';
import { voiceHandlers } from './voiceHandlers.ts';
import { supervisionHandlers } from './supervisionHandlers.ts';

type Begins<N extends string, P extends string> = N extends `${P}.${string}` ? N : never;
/** The handlers of everything case work asks for. */
export type CaseHandlers = Pick<
  InsideHandlers,
  | 'accounts.colleagues'
  | Begins<
      OperationName & keyof InsideHandlers,
      | 'legal'
      | 'opinion'
      | 'upward'
      | 'cases'
      | 'care'
      | 'clocks'
      | 'supervision'
      | 'desk'
      | 'evidence'
      | 'disposition'
      | 'documents'
      | 'dossier'
      | 'review'
    >
>;

/** Looking at the same case again within this time is the same look. */
const LOOKED_AT_MINUTES = 30;

/** Which action answers which operation on cases, as one person works on them. */
export function caseHandlers(around: Surroundings): CaseHandlers {
  return {
    ...lookingHandlers(around),
    ...changingHandlers(around),
    ...careHandlers(around),
    ...clockHandlers(around),
    ...supervisionHandlers(around),
    ...voiceHandlers(around),
    ...upwardHandlers(around),
    ...bringHandlers(around),
    ...knowHandlers(around),
    ...lookHandlers(around),
    ...pictureHandlers(around),
    ...dossierHandlers(around),
    ...reviewHandlers(around),
    ...paperHandlers(around),
    ...jobHandlers(around),
  };
}

function lookingHandlers(around: Surroundings) {
  return {
    'desk.read': () => readDesk(around),
    'cases.find': async (query) => ok(await around.vault.findCases({ ...query, visibleTo: null })),
    'cases.view': async ({ caseId }) => {
      const deed = { act: 'caseViewed', what: '查看案件' } as const;
      const noted = await around.sightings.note(around, { caseId, deed, everyMinutes: LOOKED_AT_MINUTES });
      return noted.ok ? viewCase(around, caseId) : noted;
    },
    'cases.history': (query) => caseHistory(around, query),
    'cases.noteUse': (use) => noteUse(around, use),
    'documents.checkFormat': ({ caseId, documentId }) => checkFormat(around, caseId, documentId),
    'accounts.colleagues': () => colleagues(around),
  } satisfies Partial<InsideHandlers>;
}

function changingHandlers(around: Surroundings) {
  const { viewed, change } = caseChanges(around);
  return {
    'cases.register': async ({ registration, activation }) =>
      viewed(await openCase(around, registration, activation)),
    'cases.activate': (input) => change(input, (it, stamp) => activateCase(it, input.change, stamp)),
    'cases.recordFirstStep': (input) =>
      change(input, (it, stamp) => recordFirstStep(it, input.change, stamp)),
    'cases.recordBasics': (input) => change(input, (it, stamp) => recordBasics(it, input.change, stamp)),
    'cases.recordPeople': (input) => change(input, (it, stamp) => recordPeople(it, input.change, stamp)),
    'cases.formTaskForce': (input) => change(input, (it, stamp) => formTaskForce(it, input.change, stamp)),
    'cases.recordVisit': (input) =>
      change(input, (it, stamp) =>
        recordVisit(it, { ...input.change, id: input.change.id ?? around.ids.next() }, stamp),
      ),
    'cases.setAside': (input) => change(input, (it, stamp) => setAside(it, input.change, stamp)),
    'cases.grantAccess': async (input) => viewed(await openCaseTo(around, input, input.change.accountId)),
    'cases.withdrawAccess': async (input) =>
      viewed(await takeCaseFrom(around, input, input.change.accountId)),
    'evidence.annotate': (input) => change(input, (it, stamp) => annotateEvidence(it, input.change, stamp)),
    'evidence.handOver': (input) =>
      change(input, (it, stamp) => recordHandover(it, input.change, around.ids.next(), stamp)),
    'disposition.recordFacts': async (input) =>
      viewed(await changeCase(around, input, (it, stamp) => recordFacts(it, input.change, stamp))),
    'disposition.judgeFault': async (input) =>
      viewed(
        await changeCase(around, input, (it, stamp) =>
          judgeFault(it, input.change, { office: faultOfficeOf(around.user.role), stamp }),
        ),
      ),
    'disposition.recordOutcome': async (input) => {
      const rules = await lawRules(around.shelf);
      if (!rules.ok) return rules;
      const law = await clockLaw(around);
      if (!law.ok) return law;
      const held = { hearing: rules.value.hearing, calendar: law.value.calendar, rules: rules.value };
      return change(input, (it, stamp) => recordLegalOutcome(it, input.change, { stamp, ...held }));
    },
    'disposition.strikeOutcome': (input) =>
      change(input, (it, stamp) => strikeLegalOutcome(it, input.change, stamp)),
    'disposition.decide': async (input) => viewed(await decideDisposition(around, input, input.change)),
  } satisfies Partial<InsideHandlers>;
}

function jobHandlers(around: Surroundings) {
  return {
    'evidence.import': async (request, job) => {
      const imported = await importEvidence(around, request, progressOf(job));
      return withView(around, imported, ({ outcomes }) => ({ outcomes }));
    },
    'evidence.verify': async ({ caseId }, job) => {
      const verified = await verifyEvidence(around, caseId, progressOf(job));
      return withView(around, verified, ({ items, withoutFile }) => ({ items, withoutFile }));
    },
    'evidence.verifyItem': async (target, job) => {
      const verified = await verifyItem(around, target, progressOf(job));
      return withView(around, verified, ({ items, withoutFile }) => ({ items, withoutFile }));
    },
    'documents.produce': async ({ caseId, templateIds }, job) => {
      const made = await producePapers(around, caseId, templateIds, progressOf(job));
      return withView(around, made, (papers) => ({
        substitutions: papers.substitutions,
        made: papers.made.map(({ templateId, id, pages }) => ({ templateId, documentId: id, pages })),
      }));
    },
    'documents.finalise': async (order, job) => {
      const locked = await finalisePapers(around, order, progressOf(job));
      return withView(around, locked, ({ finals }) => ({
        finals: finals.map(({ id, documentId, version }) => ({ finalId: id, documentId, version })),
      }));
    },
    'documents.takeScans': async (request, job) => {
      const taken = await takeScans(around, request, progressOf(job));
      return withView(around, taken, ({ outcomes }) => ({ outcomes }));
    },
    'dossier.export': async (request, job) => {
      const exported = await exportDossier(around, request, progressOf(job));
      return withView(around, exported, ({ receipt }) => ({ receipt }));
    },
    'dossier.takeOpinion': async (request, job) => {
      const taken = await takeOpinion(around, request, progressOf(job));
      return withView(around, taken, ({ isKnown, opinionSha256 }) => ({ isKnown, opinionSha256 }));
    },
    'dossier.verify': (request, job) => verifyReceived(around, request, progressOf(job)),
    'dossier.recipients': () => viewRecipients(around),
    'dossier.keepRecipient': (draft) => keepRecipient(around, draft),
    'dossier.dropRecipient': ({ recipient }) => dropRecipient(around, recipient),
  } satisfies Partial<InsideHandlers>;
}

/** A job's own answer plus the case as it now stands. */
async function withView<T extends { readonly rightsCase: RightsCase }, A>(
  around: Surroundings,
  result: Result<T>,
  answer: (value: T) => A,
) {
  if (!result.ok) return result;
  const view = await viewCase(around, result.value.rightsCase.id);
  return view.ok ? ok({ view: view.value, ...answer(result.value) }) : view;
}
