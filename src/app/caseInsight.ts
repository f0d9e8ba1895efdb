import { factsOf } from '#domain/case/factsOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { discretionNotes } from '#domain/disposition/discretion.ts';
import type { DiscretionNote } from '#domain/disposition/discretion.ts';
import { policyNotes } from '#domain/disposition/localPolicy.ts';
import type { PolicyNote } from '#domain/disposition/localPolicy.ts';
import type { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import type { DispositionProposal } from '#domain/disposition/proposal.ts';
import { compareLaw } from '#domain/disposition/compareLaw.ts';
import type { LawComparison } from '#domain/disposition/compareLaw.ts';
import { decisionOf } from '#domain/case/decisionOf.ts';
import { notesOnOutcomes, penaltyRanges } from '#domain/case/outcomeRange.ts';
import type { OutcomeNote, PenaltyRange } from '#domain/case/outcomeRange.ts';
import type { HearingSteps } from '#domain/disposition/hearingRights.ts';
import { ruleSetFor } from '#domain/disposition/ruleSets.ts';
import type { RuleSet } from '#domain/disposition/ruleSets.ts';
import type { CitationText } from '#domain/document/caseFields/dispositionFields.ts';
import type { EvidenceChecklist } from '#domain/evidence/checklist.ts';
import type { ConductChecklist } from '#domain/evidence/conductReview.ts';
import type { ElementsFile } from '#domain/evidence/elements.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { oncePer } from '#domain/kernel/oncePer.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { sourceMarks } from '#domain/lawShelf/sourceMarks.ts';
import type { SourceMarks } from '#domain/lawShelf/sourceMarks.ts';
import {
  conductChecklist,
  evidenceChecklist,
  lawCatalogue,
  discretionTable,
  lawRules,
  localPolicy,
  offenceElements,
} from './shelfData.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A case with what the law data say about it; computed on every read, stored nowhere. */
export interface Insight {
  readonly rightsCase: RightsCase;
  readonly unit: UnitSettings;
  readonly law: LawCatalogue;
  readonly ruleSet: RuleSet | null;
  /** The law of the act beside that of the decision, or of today; only where it makes a difference. */
  readonly lawComparisons: Readonly<Record<string, LawComparison>>;
  /** What gives a right to a hearing, by the day of the decision. */
  readonly hearing: HearingSteps;
  readonly proposals: Readonly<Record<string, DispositionProposal>>;
  readonly checklist: EvidenceChecklist;
  readonly elements: ElementsFile;
  readonly conduct: ConductChecklist;
  /** 本局政策 on each counterparty; empty when the unit switched it off. */
  readonly policyNotes: Readonly<Record<string, readonly PolicyNote[]>>;
  /** 裁量基准 on each counterparty; empty when the unit switched it off. */
  readonly discretion: Readonly<Record<string, readonly DiscretionNote[]>>;
  /** Every range a penalty of the case may be measured by. */
  readonly penaltyRanges: readonly PenaltyRange[];
  /** What the law says to each penalty on record, by its id. */
  readonly outcomeNotes: Readonly<Record<string, readonly OutcomeNote[]>>;
  readonly citations: Readonly<Record<string, CitationText>>;
  /** Which 出处 in words are still 待核. */
  readonly sourceMarks: SourceMarks;
}

/** Judges every counterparty of a case by the rule set of the day of the act. */
export async function insightOf(around: Surroundings, rightsCase: RightsCase): Promise<Result<Insight>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const law = await lawCatalogue(around.shelf);
  if (!law.ok) return law;
  const rules = await lawRules(around.shelf);
  if (!rules.ok) return rules;
  const actDate = dayOf(rightsCase.incident.occurredAt);
  const ruleSet = ruleSetFor(rules.value, actDate);
  const policy = await localPolicy(around.shelf);
  if (!policy.ok) return policy;
  const table = await discretionTable(around.shelf);
  if (!table.ok) return table;
  const checklist = await evidenceChecklist(around.shelf);
  if (!checklist.ok) return checklist;
  const elements = await offenceElements(around.shelf);
  if (!elements.ok) return elements;
  const conduct = await conductChecklist(around.shelf);
  if (!conduct.ok) return conduct;
  const judged = rightsCase.counterparties.map((person) => {
    const facts = factsOf(rightsCase, person);
    const proposal = openTracks(facts, ruleSet);
    const isSilent = !unit.value.localPolicy || ruleSet === null;
    const decidedOn = dayOf(decisionOf(rightsCase, person.id)?.decidedAt ?? around.clock.now());
    return {
      id: person.id,
      proposal,
      comparison: compareLaw(facts, rules.value, { actDate, decidedOn }),
      discretion: unit.value.discretion === false ? [] : discretionNotes(table.value, facts, proposal),
      notes: isSilent ? [] : policyNotes(policy.value, facts, ruleSet, proposal),
    };
  });
  return ok({
    rightsCase,
    unit: unit.value,
    law: law.value,
    ruleSet,
    lawComparisons: Object.fromEntries(
      judged.flatMap(({ id, comparison }) => (comparison === null ? [] : [[id, comparison]])),
    ),
    hearing: rules.value.hearing,
    checklist: checklist.value,
    elements: elements.value,
    conduct: conduct.value,
    proposals: Object.fromEntries(judged.map(({ id, proposal }) => [id, proposal])),
    policyNotes: Object.fromEntries(judged.map(({ id, notes }) => [id, notes])),
    discretion: Object.fromEntries(judged.map(({ id, discretion }) => [id, discretion])),
    penaltyRanges: penaltyRanges(ruleSet),
    outcomeNotes: notesOnOutcomes(rightsCase, rules.value),
    citations: citationTexts(law.value),
    sourceMarks: marksOf(law.value),
  });
}

/** Every look at a case asks. */
const marksOf = oncePer((law: LawCatalogue): SourceMarks => sourceMarks(law));

function citationTexts(law: LawCatalogue): Readonly<Record<string, CitationText>> {
  const instruments = new Map(law.instruments.map((instrument) => [instrument.id, instrument]));
  return Object.fromEntries(
    law.articles.flatMap((article) => {
      const instrument = instruments.get(article.instrument);
      if (instrument === undefined) return [];
      const isChecked = article.verified && instrument.verified;
      const text = isChecked ? article.label : `${article.label}（待核）`;
      return [
        [
          article.id,
          { law: `《${instrument.title}》`, article: text, effectiveOn: instrument.effectiveFrom },
        ],
      ];
    }),
  );
}
