import type { RightsCase } from '../../case/rightsCase.ts';
import type { Answer } from '../collection.ts';
import type { Handover } from '../custody.ts';
import type { EvidenceItem } from '../evidenceItem.ts';
import type { Particulars } from '../particulars.ts';

/** `out` = may not be used as it is; `defect` = can be mended or explained; `hint` = better so. */
export const severities = ['out', 'defect', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a rule says of an item; `unsaid` = nobody has answered yet, which is never a pass. */
export type Verdict = 'notApplicable' | 'fine' | 'wrong' | 'unsaid';

/** An item and what of its case a rule may look at. */
export interface Scene {
  readonly item: EvidenceItem;
  readonly rightsCase: RightsCase;
  /** Numbers of other items whose interviews overlap in time with this one, by the officer who held both. */
  readonly overlaps: ReadonlyMap<string, readonly number[]>;
  /** Hand-overs of this item, in the order they happened. */
  readonly moves: readonly Handover[];
}

export interface LintRule {
  /** Of SPEC.md, e.g. `E-64`. */
  readonly id: string;
  /** With a mark of its own while nobody has checked that the article says this. */
  readonly source: string;
  readonly severity: Severity;
  readonly appliesTo: string;
  check(scene: Scene): Verdict;
  /** What is wrong, in words. */
  wrong(scene: Scene): string;
  /** What has not been answered. */
  readonly unsaid: string;
  readonly mend: string;
}

/** The answer the law wants is yes. */
export function wantsYes(answer: Answer): Verdict {
  return answer === 'unknown' ? 'unsaid' : answer === 'yes' ? 'fine' : 'wrong';
}

/** The answer the law wants is no. */
export function wantsNo(answer: Answer): Verdict {
  return answer === 'unknown' ? 'unsaid' : answer === 'no' ? 'fine' : 'wrong';
}

/** A space of a form that must not stay empty. */
export function wantsText(...texts: readonly string[]): Verdict {
  return texts.some((text) => text.trim() === '') ? 'wrong' : 'fine';
}

/** Two different people at least; nobody named = not answered. */
export function wantsPeople(names: readonly string[], count: number): Verdict {
  const named = new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
  if (named.size === 0) return 'unsaid';
  return named.size < count ? 'wrong' : 'fine';
}

type ParticularsOf<K extends Particulars['kind']> = Extract<Particulars, { readonly kind: K }>;

/** A check that speaks only of papers of one kind. */
export function ofPaper<K extends Particulars['kind']>(
  kind: K,
  check: (paper: ParticularsOf<K>, scene: Scene) => Verdict,
): (scene: Scene) => Verdict {
  return (scene) => {
    const paper = scene.item.particulars;
    return isOf(paper, kind) ? check(paper, scene) : 'notApplicable';
  };
}

function isOf<K extends Particulars['kind']>(paper: Particulars | null, kind: K): paper is ParticularsOf<K> {
  return paper?.kind === kind;
}

/** Copies made in this program follow their parent, whose own formalities are looked at instead. */
export function isDerived({ origin }: EvidenceItem): boolean {
  return origin.kind === 'still' || origin.kind === 'redacted' || origin.kind === 'scan';
}

export function isThingOrPaper({ legalKind }: EvidenceItem): boolean {
  return legalKind === 'physicalEvidence' || legalKind === 'documentaryEvidence';
}

export function isCopy({ collection }: EvidenceItem): boolean {
  return collection.form === 'copy';
}
