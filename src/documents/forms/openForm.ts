import PizZip from 'pizzip';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { formTooLarge, MOST_FORM_BYTES } from '#domain/ownForms/ownForm.ts';
import { BadArchive, unpackParts } from '../reading/archiveParts.ts';
import { plainMarkup, unsafeContent, unsafeWriting } from './unsafeMarkup.ts';

const MOST_MARKUP_BYTES = 12 << 20;

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * Opens a Word form only when nothing in it can run, fetch or blow up: the engine behind gets exactly the parts looked at here.
 *
 * Fails: `form.unreadable`, `form.tooLarge`, `form.unsafe` names what is in it.
 * Source: SPEC P-O1.
 */
export function openForm(bytes: Uint8Array): Result<PizZip> {
  if (bytes.byteLength > MOST_FORM_BYTES) return refused(formTooLarge());
  const unpacked = unpackedParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const kind = wrongKind(parts);
  if (kind !== null) return refused(kind);
  const unsafe = firstUnsafe(parts);
  if (unsafe !== null) return refused(failure('form.unsafe', { problem: unsafe }));
  const zip = new PizZip();
  for (const [name, part] of parts) if (!name.endsWith('/')) zip.file(name, part);
  return ok(zip);
}

function unpackedParts(bytes: Buffer): Result<ReadonlyMap<string, Buffer>> {
  try {
    return ok(unpackParts(bytes));
  } catch (error) {
    if (error instanceof BadArchive)
      return refused(error.why === 'tooLarge' ? formTooLarge() : failure('form.unreadable'));
    throw error;
  }
}

function wrongKind(parts: ReadonlyMap<string, Buffer>): Failure | null {
  const types = plainMarkup(parts.get('[Content_Types].xml')?.toString('utf8') ?? '');
  if (/macroEnabled/iu.test(types)) return failure('form.unsafe', { problem: '带宏的文档（.docm）' });
  if (!types.includes(MAIN_TYPE) || !parts.has('word/document.xml')) return failure('form.unreadable');
  const markup = [...parts].reduce((sum, [name, part]) => sum + (isMarkup(name) ? part.byteLength : 0), 0);
  return markup > MOST_MARKUP_BYTES ? formTooLarge() : null;
}

const isMarkup = (name: string) => /\.(?:xml|rels)$/iu.test(name);

/** What must not be in a form, in the words of whoever has to take it out. */
function firstUnsafe(parts: ReadonlyMap<string, Buffer>): string | null {
  for (const [name, part] of parts) {
    if (/vbaProject|vbaData|customUI/iu.test(name)) return '宏';
    if (/embeddings\/|activeX|oleObject/iu.test(name)) return '嵌入的文件或者控件';
    if (name.includes('..') || name.startsWith('/') || name.includes('\\')) return '不正常的部件名称';
    if (!isMarkup(name)) continue;
    const found = unsafeMarkup(name, part);
    if (found !== null) return found;
  }
  return null;
}

function unsafeMarkup(name: string, part: Buffer): string | null {
  const text = part.toString('utf8');
  return unsafeWriting(text) ?? unsafeContent(name, plainMarkup(text));
}
