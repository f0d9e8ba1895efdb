import type { Handlers, JobContext } from '#api/dispatcher.ts';
import { changeCase } from '#app/changeCase.ts';
import type { CaseChange } from '#app/changeCase.ts';
import { decideDisposition } from '#app/decideDisposition.ts';
import { exportDossier } from '#app/exportDossier.ts';
import { importEvidence } from '#app/importEvidence.ts';
import { openCase } from '#app/openCase.ts';
import type { Progress } from '#app/ports.ts';
import { producePapers } from '#app/producePapers.ts';
import { readDesk } from '#app/readDesk.ts';
import { setUpUnit } from '#app/setUpUnit.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { verifyEvidence } from '#app/verifyEvidence.ts';
import { viewCase } from '#app/viewCase.ts';
import { recordVisit } from '#domain/care/recordVisit.ts';
import { activateCase, recordFirstStep } from '#domain/case/activateCase.ts';
import { recordBasics, recordPeople } from '#domain/case/recordBasics.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { setAside } from '#domain/case/setAside.ts';
import { recordFacts } from '#domain/case/recordFacts.ts';
import { annotateEvidence } from '#domain/evidence/recordIntake.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import { formTaskForce } from '#domain/supervision/formTaskForce.ts';

/** What `unit.read` says about this installation. */
export interface Place {
  readonly programVersion: string;
  readonly vaultPlace: string;
}

type ViewHandler = (
  target: { readonly caseId: string; readonly revision: number },
  change: CaseChange,
) => ReturnType<typeof viewCase>;

/** Which action answers which operation. */
export function handlersFor(around: Surroundings, place: Place): Handlers {
  const { vault, drives } = around;
  const viewed = async (result: Result<RightsCase>) =>
    result.ok ? viewCase(around, result.value.id) : result;
  const change: ViewHandler = async (target, step) => viewed(await changeCase(around, target, step));
  return {
    'unit.read': async () => {
      const settings = await vault.readSettings();
      return settings.ok ? ok({ settings: settings.value, ...place }) : settings;
    },
    'unit.setUp': (facts) => setUpUnit(around, facts),
    'unit.save': (settings) => vault.saveSettings(settings),
    'unit.examine': async (_, job) => ok(await vault.examine(progressOf(job))),
    'drives.roots': async () => ok(await drives.roots()),
    'drives.list': ({ token }) => drives.list(token),
    'desk.read': () => readDesk(around),
    'cases.find': async (query) => ok(await vault.findCases({ ...query, visibleTo: null })),
    'cases.view': ({ caseId }) => viewCase(around, caseId),
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
    'evidence.import': async (request, job) => {
      const imported = await importEvidence(around, request, progressOf(job));
      return withView(around, imported, ({ outcomes }) => ({ outcomes }));
    },
    'evidence.annotate': (input) => change(input, (it, stamp) => annotateEvidence(it, input.change, stamp)),
    'evidence.verify': async ({ caseId }, job) => {
      const verified = await verifyEvidence(around, caseId, progressOf(job));
      return withView(around, verified, ({ intact, damaged }) => ({ intact, damaged }));
    },
    'disposition.recordFacts': (input) => change(input, (it, stamp) => recordFacts(it, input.change, stamp)),
    'disposition.decide': async (input) => viewed(await decideDisposition(around, input, input.change)),
    'documents.produce': async ({ caseId, templateIds }, job) => {
      const made = await producePapers(around, caseId, templateIds, progressOf(job));
      return withView(around, made, (papers) => ({
        substitutions: papers.substitutions,
        made: papers.made.map(({ templateId, id, pages }) => ({ templateId, documentId: id, pages })),
      }));
    },
    'dossier.export': async ({ caseId, folderToken }, job) => {
      const exported = await exportDossier(around, caseId, folderToken, progressOf(job));
      return withView(around, exported, ({ receipt }) => ({ receipt }));
    },
    'dossier.verify': ({ token }, job) => around.packager.verifyPackage(token, progressOf(job)),
  };
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

/** Enough to move a progress bar smoothly, little enough to cost nothing. Units: milliseconds. */
const REPORT_EVERY_MS = 80;

function progressOf(job: JobContext): Progress {
  let last = 0;
  return {
    isCancelled: () => job.isCancelled(),
    report(step) {
      const now = performance.now();
      if (now - last < REPORT_EVERY_MS && step.doneFiles < step.totalFiles) return;
      last = now;
      job.report(step);
    },
  };
}
