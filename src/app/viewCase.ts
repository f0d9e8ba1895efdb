import type { CarePolicy } from '#domain/care/carePolicy.ts';
import { careTargets } from '#domain/care/careTargets.ts';
import { factsOf } from '#domain/case/factsOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { stageGates } from '#domain/case/stageGates.ts';
import { citations } from '#domain/disposition/lawCatalogue.ts';
import type { Citation, LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { cameraCoverage } from '#domain/evidence/cameraCoverage.ts';
import { proposeDevices } from '#domain/evidence/proposeDevices.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import type { Day, Moment } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { RecusalFinding } from '#domain/disposition/recusal.ts';
import { forceRecusals } from '#domain/supervision/taskForceRecusal.ts';
import { oversightLists, verificationPolicy, volumeRules } from './shelfData.ts';
import { carePolicyAt } from './careStandards.ts';
import { insightOf } from './caseInsight.ts';
import type { Insight } from './caseInsight.ts';
import { dossierView } from './viewDossier.ts';
import { caseProgress } from './caseProgress.ts';
import { namingRules } from './namingRules.ts';
import { inBindingOrder, paperViews } from './paperViews.ts';
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
  const profiles = await namingRules(around);
  if (!profiles.ok) return profiles;
  const lists = await oversightLists(around.shelf);
  if (!lists.ok) return lists;
  const policy = await carePolicyAt(around.shelf, insight.value.unit);
  if (!policy.ok) return policy;
  const rules = await volumeRules(around.shelf);
  if (!rules.ok) return rules;
  const readAt = around.clock.now();
  const { checked, order, composition, steps } = progress.value;
  const recusals = recusalViews(insight.value, progress.value.recusals);
  const { clocks, settledClocks, recordable, standingDuties } = progress.value;
  const templates = await around.shelf.templates();
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
    deviceProposals: proposeDevices(rightsCase, profiles.value),
    facts: Object.fromEntries(
      rightsCase.counterparties.map((person) => [person.id, factsOf(rightsCase, person)]),
    ),
    ...whatTheLawSays(insight.value, recusals),
    recusals,
    clocks,
    settledClocks,
    recordable,
    standingDuties,
    papers: await paperViews(around, inBindingOrder(templates, order), { ...insight.value, clocks }),
    dossier: dossierView(rightsCase, { composition, templates, rules: rules.value }),
  });
}

/** What was judged, with every article it cites. */
function whatTheLawSays(insight: Insight, recusals: ReturnType<typeof recusalViews>) {
  const { proposals, lawComparisons, penaltyRanges, outcomeNotes } = insight;
  return {
    proposals,
    lawComparisons,
    penaltyRanges,
    outcomeNotes,
    hearing: insight.hearing,
    policyNotes: insight.policyNotes,
    discretion: insight.discretion,
    citations: citedArticles(insight.law, [proposals, lawComparisons, penaltyRanges, outcomeNotes, recusals]),
  };
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

/** Who of the handlers and the task force must step aside, with the articles that hold on the day of the act; each is said once. */
function recusalViews({ rightsCase, ruleSet }: Insight, ofHandlers: readonly RecusalFinding[]) {
  const { taskForce: members = [], caseWatchChief = '' } = rightsCase.activation ?? {};
  const taskForce = forceRecusals({ members, caseWatchChief }, rightsCase);
  const said = new Set(ofHandlers.map(({ text }) => text));
  return [...ofHandlers, ...taskForce.filter(({ text }) => !said.has(text))].map(
    ({ ruleId, severity, text, basis }) => ({
      ruleId,
      severity,
      text,
      basis: ruleSet?.basis(basis) ?? [],
    }),
  );
}

/** Every article these answers cite, looked up. */
function citedArticles(law: LawCatalogue, answers: readonly unknown[]): Readonly<Record<string, Citation>> {
  const known = new Set<string>(law.articles.map((article) => article.id));
  // Citations sit at several depths of a proposal; ids of articles look like nothing else in it.
  const ids = new Set(JSON.stringify(answers).match(/[a-z]+\d*(?:-[a-z0-9]+)+/gu) ?? []);
  const cited = [...ids].filter((id) => known.has(id));
  return Object.fromEntries(citations(law, cited).map((citation) => [citation.id, citation]));
}
