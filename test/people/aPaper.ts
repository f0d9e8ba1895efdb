import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';
import { at } from './aCase.ts';

const digest = (character: string) => Sha256.parse(character.repeat(64));
const bytes = { sha256: digest('0'), sizeBytes: 1 };

/** A draft of the form that opens a case. */
export function aDraft(id: string, changes: Partial<ProducedDocument> = {}): ProducedDocument {
  return {
    id,
    templateId: 'W01',
    subjectId: null,
    title: '登记表',
    documentNumber: null,
    producedAt: at('24T21:00'),
    by: '测试民警丁',
    pages: 1,
    model: { sha256: digest('a'), sizeBytes: 1 },
    pdf: bytes,
    docx: bytes,
    gaps: [],
    caseRevision: 1,
    templateVersion: '1.0',
    ...changes,
  };
}

/** A final locked from the draft of that id. */
export function aFinal(id: string, documentId: string, changes: Partial<PaperFinal> = {}): PaperFinal {
  return {
    id,
    documentId,
    textDigest: digest('a'),
    version: 1,
    at: at('24T21:10'),
    by: '测试民警丁',
    pages: 1,
    pdf: bytes,
    trailHead: { seq: 7, hash: digest('b') },
    withdrawn: null,
    ...changes,
  };
}
