import type { RightsCase } from '../case/rightsCase.ts';
import type { DispositionProposal } from '../disposition/proposal.ts';
import { momentOfEpoch } from '../kernel/moment.ts';
import type { CameraCoverage } from './cameraCoverage.ts';
import { reviewedQuestions } from './conductReview.ts';
import type { ConductChecklist, ConductQuestion } from './conductReview.ts';
import { elementsOfTrack } from './elements.ts';
import type { ElementsFile } from './elements.ts';
import { gapKey } from './gapDuty.ts';
import type { Gap } from './gapDuty.ts';
import { incidentCoverage, incidentWindow } from './incidentCoverage.ts';
import type { EvidenceFinding } from './linter/evidenceFindings.ts';
import { proofMatrix } from './proofMatrix.ts';

/** Something missing or weak that can be given to somebody. */
export interface FoundGap {
  readonly gap: Gap;
  readonly label: string;
  /** What usually mends it, as a proposal. */
  readonly advice: string;
}

export interface GapBasis {
  readonly rightsCase: RightsCase;
  readonly missing: readonly {
    readonly id: string;
    readonly label: string;
    readonly usualEvidence: string;
  }[];
  readonly elements: ElementsFile;
  readonly proposals: Readonly<Record<string, DispositionProposal>>;
  readonly findings: readonly EvidenceFinding[];
  readonly coverage: readonly CameraCoverage[];
  readonly conduct: ConductChecklist;
}

/** Every gap the lists find and nobody has been given yet. Source: SPEC E-164. */
export function gapsWithoutDuty(basis: GapBasis): readonly FoundGap[] {
  const given = new Set(basis.rightsCase.gapDuties.map(({ gap }) => gapKey(gap)));
  const found = [
    ...basis.missing.map(requirementGap),
    ...elementGaps(basis),
    ...findingGaps(basis),
    ...coverageGaps(basis),
    ...conductGaps(basis),
  ];
  return found.filter(({ gap }) => !given.has(gapKey(gap)));
}

/** A requirement of the checklist nothing proves, as a duty calls it. */
export function requirementGap({ id, label, usualEvidence }: GapBasis['missing'][number]): FoundGap {
  return { gap: { kind: 'requirement', elementId: id }, label, advice: `通常用：${usualEvidence}` };
}

/** Cells of the leading road against each person that are not strong. */
function elementGaps({ rightsCase, elements, proposals, findings }: GapBasis): readonly FoundGap[] {
  return rightsCase.counterparties.flatMap((person) => {
    const open = proposals[person.id]?.tracks.map(({ track }) => track) ?? [];
    const track = open.find((id) => elementsOfTrack(elements, id).length > 0);
    if (track === undefined) return [];
    return proofMatrix({ rightsCase, file: elements, findings }, person.id, track)
      .filter(({ strength }) => strength !== 'strong')
      .map(({ element, reason }) => ({
        gap: { kind: 'element', elementId: element.id, track, counterpartyId: person.id } as const,
        label: elementLabel(element.label, person.name),
        advice: reason,
      }));
  });
}

/** An element against one person, as a duty calls it. */
export function elementLabel(label: string, person: string): string {
  return `${label}（${person}）`;
}

function findingGaps({ findings }: GapBasis): readonly FoundGap[] {
  return findings
    .filter(({ kind }) => kind === 'wrong')
    .map((finding) => ({
      gap: { kind: 'finding', evidenceId: finding.evidenceId, ruleId: finding.ruleId } as const,
      label: findingLabel(finding),
      advice: finding.mend,
    }));
}

/** A finding on an item, as a duty calls it. */
export function findingLabel({ evidenceNumber, text }: EvidenceFinding): string {
  return `证据${evidenceNumber}：${text}`.slice(0, 200);
}

function coverageGaps({ rightsCase, coverage }: GapBasis): readonly FoundGap[] {
  const window = incidentWindow(rightsCase.incident);
  if (window === null) return [];
  return incidentCoverage(coverage, rightsCase.devices, window).cameras.flatMap(({ device, uncovered }) =>
    uncovered
      .filter(({ reason }) => reason === null)
      .map(({ fromMs, untilMs }) => coverageGap(device, momentOfEpoch(fromMs), momentOfEpoch(untilMs))),
  );
}

/** A stretch nobody explained, as a duty calls it. */
export function coverageGap(
  device: string,
  from: ReturnType<typeof momentOfEpoch>,
  until: ReturnType<typeof momentOfEpoch>,
): FoundGap {
  return {
    gap: { kind: 'coverage', device, from, until },
    label: `${device} ${from.slice(11, 19)}至${until.slice(11, 19)}未摄录`,
    advice: '向佩戴人核实原因，调取同行人员记录仪和周边监控。',
  };
}

function conductGaps({ rightsCase, conduct }: GapBasis): readonly FoundGap[] {
  return reviewedQuestions(rightsCase.conductReview, conduct)
    .filter(({ answer, isBare }) => answer === 'no' || answer === 'unknown' || isBare)
    .map(({ question }) => conductGap(question));
}

/** A question nobody answered well, as a duty calls it. */
export function conductGap({ id, label, usualEvidence }: ConductQuestion): FoundGap {
  return {
    gap: { kind: 'conduct', questionId: id },
    label: `执法核查：${label}`,
    advice: `通常用：${usualEvidence}`,
  };
}
