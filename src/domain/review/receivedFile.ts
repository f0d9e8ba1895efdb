import { evidenceName } from '../evidence/evidenceItem.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { isBoundVolume } from '../dossier/departure.ts';
import { mediaTypeOf } from '../dossier/packedFile.ts';
import type { Sha256 } from '../kernel/digest.ts';
import type { FileGroup, ReceivedFile } from './submission.ts';

/** A file of a package by the record of the case that came with it; what the record does not know keeps its own name. */
export function receivedFile(
  { path, sha256, sizeBytes }: { readonly path: string; readonly sha256: Sha256; readonly sizeBytes: number },
  { documents, evidence }: Pick<RightsCase, 'documents' | 'evidence'>,
  isKept: boolean,
): ReceivedFile {
  const file = { path, sha256, sizeBytes, group: groupOf(path), isKept };
  const paper = documents.find(({ pdf, docx }) => pdf.sha256 === sha256 || docx.sha256 === sha256);
  if (file.group === 'paper' && paper !== undefined) {
    const title = paper.docx.sha256 === sha256 ? `${paper.title}（可编辑）` : paper.title;
    return { ...file, title, aboutId: paper.id, mediaType: mediaTypeOf(path) };
  }
  const item = evidence.find((each) => each.file?.sha256 === sha256);
  if (file.group === 'evidence' && item !== undefined) {
    const claims = item.file?.claims;
    const shown = claims?.isExecutable === true ? null : claims?.mediaType;
    const title = evidenceName(item);
    return { ...file, title, aboutId: item.id, mediaType: shown ?? 'application/octet-stream' };
  }
  const title = path.slice(path.lastIndexOf('/') + 1);
  return { ...file, title, aboutId: null, mediaType: mediaTypeOf(path) };
}

function groupOf(path: string): FileGroup {
  if (isBoundVolume(path)) return 'volume';
  if (path.startsWith('电子档案/文书/')) return 'paper';
  return path.startsWith('电子档案/证据/') ? 'evidence' : 'list';
}
