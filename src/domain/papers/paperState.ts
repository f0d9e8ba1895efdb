import { z } from 'zod';
import type { ProducedDocument, RightsCase } from '../case/rightsCase.ts';
import type { PaperFinal, PaperSigning, PrintRun, SignedScan } from './paperFinal.ts';

/** How far a paper has come. */
export const PaperState = z.enum(['notMade', 'draft', 'final', 'printed', 'signed', 'scanned']);
export type PaperState = z.infer<typeof PaperState>;
export const paperStateNames: Readonly<Record<PaperState, string>> = {
  notMade: '未制作',
  draft: '草稿',
  final: '已定稿',
  printed: '已打印',
  signed: '已签署',
  scanned: '已扫回',
};

/** One paper, made for one person or visit or for the case, with all that became of it. */
export interface PaperLife {
  readonly state: PaperState;
  /** The draft made last. */
  readonly draft: ProducedDocument | null;
  /** The version in force, and the draft it was locked from. */
  readonly final: PaperFinal | null;
  readonly finalDraft: ProducedDocument | null;
  /** A draft was made after the version in force was locked. */
  readonly hasNewerDraft: boolean;
  readonly prints: readonly PrintRun[];
  readonly signing: PaperSigning | null;
  readonly scans: readonly SignedScan[];
  /** Superseded and withdrawn versions, newest first; none is ever taken out. */
  readonly earlier: readonly PaperFinal[];
}

type Papers = Pick<RightsCase, 'documents' | 'paperFinals' | 'printRuns' | 'paperSignings' | 'signedScans'>;

/** Where a paper stands. Source: SPEC P-Z1. */
export function paperLife(rightsCase: Papers, templateId: string, subjectId: string | null): PaperLife {
  const drafts = rightsCase.documents.filter(
    (document) => document.templateId === templateId && document.subjectId === subjectId,
  );
  const draftIds = new Set(drafts.map(({ id }) => id));
  const finals = rightsCase.paperFinals.filter(({ documentId }) => draftIds.has(documentId));
  const final = finals.findLast(({ withdrawn }) => withdrawn === null) ?? null;
  const draft = drafts.at(-1) ?? null;
  const prints = rightsCase.printRuns.filter(({ finalId }) => finalId === final?.id);
  const signing = rightsCase.paperSignings.findLast(({ finalId }) => finalId === final?.id) ?? null;
  const scans = final === null ? [] : scansOf(rightsCase, final.id);
  return {
    state: stateOf({ draft, final, prints, signing, scans }),
    draft,
    final,
    finalDraft: drafts.find(({ id }) => id === final?.documentId) ?? null,
    hasNewerDraft: final !== null && draft !== null && draft.id !== final.documentId,
    prints,
    signing,
    scans,
    earlier: finals.filter(({ id }) => id !== final?.id).toReversed(),
  };
}

/** Scans of a final that count. */
export function scansOf(
  { signedScans }: Pick<RightsCase, 'signedScans'>,
  finalId: string,
): readonly SignedScan[] {
  return signedScans.filter(({ place, setAside }) => setAside === null && place?.finalId === finalId);
}

/** Scans nobody has said yet what they are of. */
export function unplacedScans({ signedScans }: Pick<RightsCase, 'signedScans'>): readonly SignedScan[] {
  return signedScans.filter(({ place, setAside }) => setAside === null && place === null);
}

function stateOf({
  draft,
  final,
  prints,
  signing,
  scans,
}: Pick<PaperLife, 'draft' | 'final' | 'prints' | 'signing' | 'scans'>): PaperState {
  if (final === null) return draft === null ? 'notMade' : 'draft';
  if (scans.length > 0) return 'scanned';
  if (signing !== null) return 'signed';
  return prints.length > 0 ? 'printed' : 'final';
}
