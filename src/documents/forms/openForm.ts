import PizZip from 'pizzip';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { formTooLarge, MOST_FORM_BYTES } from '#domain/ownForms/ownForm.ts';
import { BadArchive, unpackParts } from '../reading/archiveParts.ts';

const MOST_MARKUP_BYTES = 12 << 20;

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Fields of Word that fetch, link or run something when the paper is opened. */
const LIVE_FIELDS = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b/u;

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
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled/u.test(types)) return failure('form.unsafe', { problem: '带宏的文档（.docm）' });
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
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([^"']*)/iu.exec(text)?.[1] ?? 'utf-8';
  if (text.includes('\0') || !/^utf-?8$/iu.test(declared)) return '不是 UTF-8 编码的部件';
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) return '实体定义';
  if (/\.rels$/iu.test(name)) return unsafeRelation(text);
  if (/<(?:\w+:)?altChunk\b/u.test(text)) return '并入的外部文档';
  const instructions = [
    ...text.matchAll(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/gu),
    ...text.matchAll(/\bw:instr="([^"]*)"/gu),
  ].map(([, words]) => words ?? '');
  const live = LIVE_FIELDS.exec(`${instructions.join('')} ${instructions.join(' ')}`)?.[0];
  return live === undefined ? null : `会取用外部内容的域（${live}）`;
}

function unsafeRelation(text: string): string | null {
  for (const [relation] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)) {
    const type = /\bType\s*=\s*["'][^"']*\/(\w+)["']/u.exec(relation)?.[1] ?? '';
    if (/TargetMode\s*=\s*["']External["']/iu.test(relation))
      return outsideNames[type] ?? '指向文件之外的链接';
    if (/^(?:aFChunk|attachedTemplate|subDocument|oleObject|package|vbaProject|control)$/iu.test(type))
      return outsideNames[type] ?? '嵌入的文件或者控件';
  }
  return null;
}

const outsideNames: Readonly<Record<string, string>> = {
  hyperlink: '超链接（请改成普通文字）',
  image: '链接的图片（请改成插入的图片）',
  attachedTemplate: '附加的外部模板',
  aFChunk: '并入的外部文档',
  subDocument: '子文档',
};
