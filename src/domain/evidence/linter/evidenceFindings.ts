import type { RightsCase } from '../../case/rightsCase.ts';
import { movesByItem } from '../custodyBreaks.ts';
import { overlappingInterviews } from './overlappingInterviews.ts';
import type { LintRule, Scene, Severity } from './rule.ts';
import { severities } from './rule.ts';
import { rulesOfCustody } from './rulesOfCustody.ts';
import { rulesOfElectronicData } from './rulesOfElectronicData.ts';
import { noOverlaps, rulesOfInterviews } from './rulesOfInterviews.ts';
import { rulesOfPapers } from './rulesOfPapers.ts';
import { rulesOfRecordings } from './rulesOfRecordings.ts';
import { rulesOfRecusal } from './rulesOfRecusal.ts';
import { rulesOfThings } from './rulesOfThings.ts';
import { rulesOfWitness } from './rulesOfWitness.ts';

/** Every rule of admissibility this program knows. Source: law.md §5.3, §5.5, §5.6. */
export const lintRules: readonly LintRule[] = [
  ...rulesOfThings,
  ...rulesOfWitness,
  ...rulesOfElectronicData,
  ...rulesOfRecordings,
  ...rulesOfInterviews,
  ...rulesOfPapers,
  ...rulesOfRecusal,
  ...rulesOfCustody,
];

export interface EvidenceFinding {
  readonly ruleId: string;
  readonly source: string;
  readonly severity: Severity;
  /** `unsaid` = 未填: not answered yet, neither good nor bad. */
  readonly kind: 'wrong' | 'unsaid';
  readonly appliesTo: string;
  readonly evidenceId: string;
  readonly evidenceNumber: number;
  readonly text: string;
  readonly mend: string;
}

/** What a reviewer would send back, gravest first, what is wrong before what is not said. */
export function evidenceFindings(rightsCase: RightsCase): readonly EvidenceFinding[] {
  const overlaps = overlappingInterviews(rightsCase.evidence);
  const moves = movesByItem(rightsCase.handovers);
  const found = rightsCase.evidence.flatMap((item) => {
    const { id } = item;
    const scene: Scene = {
      item,
      rightsCase,
      overlaps: overlaps.get(id) ?? noOverlaps,
      moves: moves.get(id) ?? [],
    };
    return lintRules.flatMap((rule) => findingOf(rule, scene));
  });
  return found.toSorted((a, b) => weightOf(a) - weightOf(b) || a.evidenceNumber - b.evidenceNumber);
}

/** Those for which an item may not be used as it is. Source: SPEC E-175. */
export function findingsThatBar(rightsCase: RightsCase): readonly EvidenceFinding[] {
  return evidenceFindings(rightsCase).filter(({ kind, severity }) => kind === 'wrong' && severity === 'out');
}

export interface FindingCounts {
  readonly out: number;
  readonly defect: number;
  readonly hint: number;
  readonly unsaid: number;
}

/** How many of each; what nobody has answered is counted by itself. */
export function countFindings(findings: readonly EvidenceFinding[]): FindingCounts {
  const counts = { out: 0, defect: 0, hint: 0, unsaid: 0 };
  for (const { kind, severity } of findings) counts[kind === 'unsaid' ? 'unsaid' : severity] += 1;
  return counts;
}

function findingOf(rule: LintRule, scene: Scene): readonly EvidenceFinding[] {
  const verdict = rule.check(scene);
  if (verdict !== 'wrong' && verdict !== 'unsaid') return [];
  const { id, source, severity, appliesTo, mend } = rule;
  const text = verdict === 'wrong' ? rule.wrong(scene) : rule.unsaid;
  const { id: evidenceId, number: evidenceNumber } = scene.item;
  return [
    {
      ruleId: id,
      source,
      severity,
      kind: verdict,
      appliesTo,
      evidenceId,
      evidenceNumber,
      text,
      mend,
    },
  ];
}

function weightOf({ kind, severity }: EvidenceFinding): number {
  return severities.indexOf(severity) + (kind === 'unsaid' ? severities.length : 0);
}
