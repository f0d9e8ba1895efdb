import { factsOf } from '../../case/factsOf.ts';
import type { OutcomeNote } from '../../case/outcomeRange.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import type { ActKind } from '../../disposition/acts.ts';
import type { DispositionFacts } from '../../disposition/facts.ts';
import { discretionText, type DiscretionNote } from '../../disposition/discretion.ts';
import type { PolicyNote } from '../../disposition/localPolicy.ts';
import type { LawComparison } from '../../disposition/compareLaw.ts';
import { finalBlocksOn } from '../../disposition/proposal.ts';
import type { DispositionProposal, OpenTrack } from '../../disposition/proposal.ts';
import { trackKinds } from '../../disposition/tracks.ts';
import { injuryGradeText } from '../../infringement/injury.ts';
import type { Day } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import type { ProposalFields } from '../fieldGroups.ts';
import { outcomeLines } from './outcomeLines.ts';
import { decisionLines } from './decisionText.ts';
import { measureLines, roadWarnings } from './measureLines.ts';
import { policyLines } from './policyLines.ts';
import { lawVersionLines } from './lawVersionLines.ts';
import { closedRoadLines, newLines, openRoads } from './roadFields.ts';
import type { EvidenceByFact } from './roadFields.ts';
import { orNull } from './wording.ts';

/** One article as D01 prints it. */
export interface CitationText {
  readonly law: string;
  readonly article: string;
  readonly effectiveOn: Day | null;
}

/** What the lines on each person are made from. */
export interface ProposalBasis {
  readonly rightsCase: RightsCase;
  readonly proposals: Readonly<Record<string, DispositionProposal>>;
  readonly lawComparisons: Readonly<Record<string, LawComparison>>;
  readonly discretion: Readonly<Record<string, readonly DiscretionNote[]>>;
  /** 本局政策 on each person; empty when the unit switched it off. */
  readonly policyNotes: Readonly<Record<string, readonly PolicyNote[]>>;
  /** What the law says to each penalty on record, by its id. */
  readonly outcomeNotes: Readonly<Record<string, readonly OutcomeNote[]>>;
  readonly citations: Readonly<Record<string, CitationText>>;
}

type ViolenceText = DocumentFields['facts']['violenceText'];

/** Gravest first; the first word any act falls under is printed. */
const violenceWords: readonly (readonly [NonNullable<ViolenceText>, readonly ActKind[]])[] = [
  ['枪支刀具', ['gunGrab', 'weaponUse']],
  ['驾车', ['vehicleRamming']],
  ['持械', ['weaponBrandish', 'damagePoliceVehicleOrGear']],
  ['殴打撕咬', ['bite', 'slap', 'punchKick', 'tackle', 'throwObject', 'otherBodilyAttack']],
  ['推搡拉扯', ['push', 'struggleFree', 'minorContact']],
];

/** The facts of all counterparties together, as the head of D01 asks them. */
export function dispositionFacts(rightsCase: RightsCase): DocumentFields['facts'] {
  const all = rightsCase.counterparties
    .filter((person) => rightsCase.facts[person.id] !== undefined)
    .map((person) => factsOf(rightsCase, person));
  const injuries = rightsCase.officers
    .filter((officer) => officer.injury.assessment.status !== 'unknown')
    .map((officer) => `${officer.name}${injuryGradeText(officer.injury.assessment)}`);
  return {
    violenceText: violenceText(all),
    onDutyText: together(all.flatMap((facts) => facts.targets.map(dutyAnswer))),
    onDutyBasis: orNull(
      rightsCase.incident.alarmNumber === '' ? '' : `警情编号${rightsCase.incident.alarmNumber}`,
    ),
    knewPoliceText: together(all.map((facts) => facts.legality.identityShown)),
    knewPoliceBasis: null,
    consequenceText: orNull(
      [...injuries, rightsCase.incident.consequence].filter((text) => text !== '').join('；'),
    ),
    circumstances: circumstances(rightsCase, all),
  };
}

/** One proposal per counterparty: the leading track, or plainly that none leads yet. */
export function proposalFields(basis: ProposalBasis): readonly ProposalFields[] {
  const { rightsCase, proposals, citations } = basis;
  const judged = rightsCase.counterparties.flatMap((person) => {
    const proposal = proposals[person.id];
    return proposal === undefined ? [] : [{ person, proposal }];
  });
  return judged.map(({ person, proposal }, index) => ({
    ...proposalOf(person.name, proposal, citations, evidenceNumbers(rightsCase, person.id)),
    discretion: (basis.discretion[person.id] ?? [])
      .filter(({ track }) => track === proposal.leading)
      .map(discretionText),
    outcomes: outcomeLines(basis, person.id),
    decided: decisionLines(rightsCase, [person]),
    policy: policyLines(
      basis,
      person.id,
      judged.slice(0, index).map((earlier) => earlier.person.id),
    ),
    lawVersions: lawVersionLines(basis.lawComparisons[person.id], citations),
    ...reasonsAgainst(
      proposal,
      judged.slice(0, index).map((earlier) => earlier.proposal),
    ),
  }));
}

function proposalOf(
  subjectName: string,
  proposal: DispositionProposal,
  citations: Readonly<Record<string, CitationText>>,
  evidence: EvidenceByFact,
): Omit<ProposalFields, ReasonKey | 'lawVersions' | 'discretion' | 'outcomes' | 'decided' | 'policy'> {
  const track = leadingOf(proposal);
  const others = proposal.tracks.filter((entry) => entry !== track).map((entry) => entry.qualification);
  // Also what would open or close another track: who reads the paper sees why it may still change.
  const missing = proposal.missingFacts.map((fact) => fact.question);
  const alternatives = others.length === 0 ? '' : `；同时存在可能：${others.join('、')}`;
  return {
    subjectName,
    trackText: track === null ? null : trackNature(trackKinds[track.track].nature),
    conclusionText: track === null ? '事实不足，暂不形成倾向性意见' : `${track.qualification}${alternatives}`,
    measureText:
      track === null
        ? null
        : [track.measure.label, track.measure.range].filter((text) => text !== '').join('，'),
    missingFactsText: orNull(missing.join('')),
    conditions: openRoads(proposal, track, evidence),
    weighing: weighingOf(proposal, track),
    rulesText: orNull(rulesText(proposal, track)),
    lawBasis: (track?.basis ?? []).flatMap((id) => {
      const citation = citations[id];
      return citation === undefined ? [] : [{ ...citation }];
    }),
  };
}

type ReasonKey = 'refused' | 'closed' | 'warnings' | 'measures';

/** What speaks against other conclusions and what to mind; what was said of a person before is not said again. Source: SPEC P-P31. */
function reasonsAgainst(
  proposal: DispositionProposal,
  before: readonly DispositionProposal[],
): Pick<ProposalFields, ReasonKey> {
  return {
    refused: newLines(refusedOf(proposal), before.flatMap(refusedOf)),
    closed: closedRoadLines(proposal, before),
    measures: newLines(measuresOf(proposal), before.flatMap(measuresOf)),
    warnings: newLines(warningsOf(proposal), before.flatMap(warningsOf)),
  };
}

function leadingOf(proposal: DispositionProposal): OpenTrack | null {
  return proposal.tracks.find((entry) => entry.track === proposal.leading) ?? null;
}

const measuresOf = (proposal: DispositionProposal) => measureLines(leadingOf(proposal));

function warningsOf(proposal: DispositionProposal): readonly string[] {
  const track = leadingOf(proposal);
  const all = [...proposal.warnings, ...(track === null ? [] : finalBlocksOn(track.track, proposal))];
  return [...all.map((warning) => warning.text), ...roadWarnings(proposal.tracks, track)];
}

function weighingOf({ leniency }: DispositionProposal, track: OpenTrack | null): readonly string[] {
  const lighter = leniency.filter(({ state }) => state === 'met').map(({ text }) => `从宽：${text}`);
  return [...(track?.aggravating ?? []).map(({ text }) => `从重：${text}`), ...lighter];
}

/** The numbers of the evidence named for each fact about one person; what was taken out of the case is not printed. */
function evidenceNumbers({ facts, evidence }: RightsCase, counterpartyId: string): EvidenceByFact {
  const named = Object.entries(facts[counterpartyId]?.evidenceByFact ?? {});
  const numbersOf = (ids: readonly string[]) =>
    evidence.filter((item) => ids.includes(item.id)).map((item) => item.number);
  return Object.fromEntries(named.map(([key, ids]) => [key, numbersOf(ids)]));
}

/** One line per reason: several tracks closed for the same reason are named together. */
function refusedOf({ forbidden }: DispositionProposal): readonly string[] {
  const conclusionsByReason = new Map<string, string[]>();
  for (const { reason, conclusion } of forbidden)
    conclusionsByReason.set(reason, [...(conclusionsByReason.get(reason) ?? []), conclusion]);
  return [...conclusionsByReason].map(([reason, conclusions]) => `${conclusions.join('、')}：${reason}`);
}

function rulesText({ rulesetVersion, forbidden }: DispositionProposal, track: OpenTrack | null): string {
  const ids = new Set([...(track?.ruleIds ?? []), ...forbidden.map(({ ruleId }) => ruleId)]);
  return `规则集${rulesetVersion}；${[...ids].join('、')}`;
}

function trackNature(nature: 'criminal' | 'administrative' | 'other'): string {
  return { criminal: '刑事立案', administrative: '治安处罚', other: '教育或者其他' }[nature];
}

function violenceText(all: readonly DispositionFacts[]): ViolenceText {
  const acts = new Set(all.flatMap((facts) => facts.acts));
  if (acts.size === 0) return null;
  return violenceWords.find(([, kinds]) => kinds.some((kind) => acts.has(kind)))?.[0] ?? '无身体接触';
}

function dutyAnswer(target: DispositionFacts['targets'][number]): 'yes' | 'no' | 'unknown' {
  if (target.duty === 'unknown') return 'unknown';
  return target.duty === 'onDuty' || target.duty === 'offDutyEmergency' ? 'yes' : 'no';
}

/** One no speaks against, one unknown keeps it open: 待查 is never printed as 是. */
function together(answers: readonly ('yes' | 'no' | 'unknown')[]): '是' | '否' | '待查' | null {
  if (answers.length === 0) return null;
  if (answers.includes('no')) return '否';
  return answers.includes('unknown') ? '待查' : '是';
}

function circumstances(
  rightsCase: RightsCase,
  all: readonly DispositionFacts[],
): DocumentFields['facts']['circumstances'] {
  const any = (holds: (facts: DispositionFacts) => boolean) => all.some(holds);
  return [
    ...(rightsCase.counterparties.length > 1 ? (['多人'] as const) : []),
    ...(any((facts) => facts.offender.drunk === 'yes') ? (['醉酒'] as const) : []),
    ...(any((facts) => facts.offender.priorWithinYear === 'yes') ? (['一年内前科'] as const) : []),
    ...(any((facts) => facts.offender.age !== null && facts.offender.age < 18)
      ? (['未成年人'] as const)
      : []),
    ...(any((facts) => facts.offender.remorse === 'yes') ? (['认错'] as const) : []),
    ...(any((facts) => facts.offender.forgiveness === 'yes') ? (['谅解'] as const) : []),
  ];
}
