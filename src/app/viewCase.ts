import type { CarePolicy } from '#domain/care/carePolicy.ts';
import { careTargets } from '#domain/care/careTargets.ts';
import { factsOf } from '#domain/case/factsOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { stageGates } from '#domain/case/stageGates.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import { citations } from '#domain/disposition/lawCatalogue.ts';
import type { Citation, LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { commonFields, subjectFields } from '#domain/document/caseFields/caseFields.ts';
import type { PaperBasis } from '#domain/document/caseFields/caseFields.ts';
import { paperSubjects } from '#domain/document/paperSubjects.ts';
import { templateGaps } from '#domain/document/templateGaps.ts';
import type { Template } from '#domain/document/template.ts';
import type { DossierOrder } from '#domain/dossier/composeDossier.ts';
import { cameraCoverage } from '#domain/evidence/cameraCoverage.ts';
import { proposeDevices } from '#domain/evidence/proposeDevices.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import type { Day, Moment } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import { changedSince, toldChanges } from '#domain/papers/changedSince.ts';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';
import { paperLife } from '#domain/papers/paperState.ts';
import { taskForceRecusals } from '#domain/supervision/taskForceRecusal.ts';
import { importProfiles, oversightLists, verificationPolicy, volumeRules } from './shelfData.ts';
import { carePolicyAt } from './careStandards.ts';
import { insightOf } from './caseInsight.ts';
import type { Insight } from './caseInsight.ts';
import { dossierView } from './viewDossier.ts';
import { caseProgress } from './caseProgress.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Everything the case page shows: the record, and what the domain answers about it now. */
export async function viewCase(around: Surroundings, caseId: string) {
  const read = await around.vault.readCase(caseId);
  if (!read.ok) return read;
  const recoveredFrom = await around.vault.recoveredFrom(caseId);
  return recoveredFrom.ok ? viewOf(around, read.value, recoveredFrom.value) : recoveredFrom;
}

/** The same of a record at hand, wherever it came from. */
export async function viewOf(
  around: Surroundings,
  rightsCase: RightsCase,
  recoveredFrom: 'previousGeneration' | null = null,
) {
  const insight = await insightOf(around, rightsCase);
  if (!insight.ok) return insight;
  const progress = await caseProgress(around, rightsCase);
  if (!progress.ok) return progress;
  const verification = await verificationPolicy(around.shelf);
  if (!verification.ok) return verification;
  const profiles = await importProfiles(around.shelf);
  if (!profiles.ok) return profiles;
  const lists = await oversightLists(around.shelf);
  if (!lists.ok) return lists;
  const policy = await carePolicyAt(around.shelf, insight.value.unit);
  if (!policy.ok) return policy;
  const rules = await volumeRules(around.shelf);
  if (!rules.ok) return rules;
  const readAt = around.clock.now();
  const { checked, order, composition, steps } = progress.value;
  const { clocks, settledClocks, recordable, standingDuties } = progress.value;
  const templates = await around.shelf.templates();
  const recusals = recusalViews(insight.value);
  return ok({
    rightsCase,
    recoveredFrom,
    readAt,
    care: careView(rightsCase, policy.value, readAt),
    steps,
    gates: stageGates(rightsCase, steps),
    oversightLists: lists.value,
    checklist: checked.map(({ requirement, ...state }) => ({ ...withoutKinds(requirement), ...state })),
    elements: insight.value.elements,
    conduct: insight.value.conduct,
    verification: verification.value,
    coverage: cameraCoverage(rightsCase.evidence, rightsCase.devices),
    deviceProposals: proposeDevices(rightsCase, profiles.value.profiles),
    facts: Object.fromEntries(
      rightsCase.counterparties.map((person) => [person.id, factsOf(rightsCase, person)]),
    ),
    proposals: insight.value.proposals,
    citations: citedArticles(insight.value.law, [insight.value.proposals, recusals]),
    policyNotes: insight.value.policyNotes,
    recusals,
    clocks,
    settledClocks,
    recordable,
    standingDuties,
    papers: paperViews(inBindingOrder(templates, order), { ...insight.value, clocks }, stampOf(around)),
    dossier: dossierView(rightsCase, { composition, templates, rules: rules.value }),
  });
}

/** Limits are those of today, targets those of the day of the incident. */
function careView(rightsCase: RightsCase, policyAt: (day: Day) => CarePolicy, now: Moment) {
  const ofIncident = policyAt(dayOf(rightsCase.incident.occurredAt));
  return {
    policy: policyAt(dayOf(now)),
    targetSource: { source: ofIncident.source, verified: ofIncident.verified },
    targets: careTargets(rightsCase, ofIncident, now),
  };
}

function withoutKinds<T extends { readonly kinds: unknown }>({ kinds: _, ...rest }: T): Omit<T, 'kinds'> {
  return rest;
}

/** Who of the task force must step aside, with the articles that hold on the day of the act. */
function recusalViews({ rightsCase, ruleSet }: Insight) {
  const taskForce = rightsCase.activation?.taskForce ?? [];
  return taskForceRecusals(taskForce, rightsCase).map(({ ruleId, severity, text, basis }) => ({
    ruleId,
    severity,
    text,
    basis: ruleSet?.basis(basis) ?? [],
  }));
}

/** Every article these answers cite, looked up. */
function citedArticles(law: LawCatalogue, answers: readonly unknown[]): Readonly<Record<string, Citation>> {
  const known = new Set<string>(law.articles.map((article) => article.id));
  // Citations sit at several depths of a proposal; ids of articles look like nothing else in it.
  const ids = new Set(JSON.stringify(answers).match(/[a-z]+\d*(?:-[a-z0-9]+)+/gu) ?? []);
  const cited = [...ids].filter((id) => known.has(id));
  return Object.fromEntries(citations(law, cited).map((citation) => [citation.id, citation]));
}

/** The frame of the dossier is pressed with it at export; it is not a paper anyone makes by itself. */
const FRAME = 'A03';

/** As the papers lie in the dossier; what is never bound comes last. */
function inBindingOrder(templates: readonly Template[], order: DossierOrder): readonly Template[] {
  const bound = order.groups.flatMap((group) => group.papers.map((paper) => paper.templateId));
  const place = ({ id }: Template) => (bound.includes(id) ? bound.indexOf(id) : bound.length);
  return [...templates].sort((a, b) => place(a) - place(b));
}

function paperViews(
  templates: readonly Template[],
  insight: Insight & Pick<PaperBasis, 'clocks'>,
  stamp: Stamp,
) {
  const { rightsCase } = insight;
  const basisFor = (subjectId: string | null): PaperBasis => ({
    ...insight,
    paper: { number: null, madeAt: stamp.now, madeBy: stamp.by, subjectId },
    dossier: { entries: [], pages: null, trail: null },
  });
  // Only a little of what papers print depends on whom they are made for; the rest is worked out once.
  const common = commonFields(basisFor(null));
  return templates
    .filter((template) => template.id !== FRAME)
    .flatMap((template) =>
      paperSubjects(template, rightsCase).map((subject) => {
        const gaps = templateGaps(template, { ...common, ...subjectFields(basisFor(subject.id)) });
        const { draft: made, final, finalDraft } = paperLife(rightsCase, template.id, subject.id);
        return {
          templateId: template.id,
          subjectId: subject.id,
          title: subject.label === '' ? template.title : `${template.title}（${subject.label}）`,
          stage: template.stage,
          documentClass: template.class,
          gaps,
          made: made === null ? null : madeView(made, rightsCase),
          locked: final === null || finalDraft === null ? null : lockedView(final, finalDraft, rightsCase),
        };
      }),
    );
}

function madeView(made: RightsCase['documents'][number], rightsCase: RightsCase) {
  const changes = changedSince(rightsCase, made.producedAt);
  return {
    documentId: made.id,
    madeAt: made.producedAt,
    pages: made.pages,
    stale: changes.length > 0,
    changes: [...toldChanges(changes)],
  };
}

/** The version in force; what changed is counted from when its text was made. */
function lockedView(final: PaperFinal, draft: RightsCase['documents'][number], rightsCase: RightsCase) {
  const { changes, stale } = madeView(draft, rightsCase);
  return { finalId: final.id, version: final.version, pages: final.pages, stale, changes };
}
