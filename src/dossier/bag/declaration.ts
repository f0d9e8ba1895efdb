import { infoNameOf, isAtLeast10, isKnownVersion, parseBagDeclaration } from '#domain/dossier/bagInfo.ts';
import type { DeclarationProblem } from '#domain/dossier/bagInfo.ts';
import type { BagSource } from './bagSource.ts';
import { decodeTagText, type TagRules } from './tagText.ts';
import type { VerdictNotes } from './verdictNotes.ts';

const problemText: Readonly<Record<DeclarationProblem, string>> = {
  bom: '以字节顺序标记(BOM)开头',
  versionMissing: '第一行不是“BagIt-Version: 主版本.次版本”',
  encodingMissing: '第二行不是“Tag-File-Character-Encoding: 编码”',
  extraLines: '多于两行',
  whitespace: '冒号前后的空白不合规定',
};

/** Reads bagit.txt; null (and a note) when there is none to go by. */
export async function readDeclaration(source: BagSource, notes: VerdictNotes): Promise<TagRules | null> {
  if (!source.files.has('bagit.txt')) {
    notes.wrong('bag.declarationMissing', 'bagit.txt');
    return null;
  }
  const read = await source.readTagFile('bagit.txt');
  if ('failed' in read) {
    // Two lines are never that long.
    if (read.failed === 'EFBIG') {
      notes.wrong('bag.declarationMalformed', 'bagit.txt', { why: problemText.extraLines });
      return null;
    }
    notes.unread('bagit.txt', read.failed);
    return null;
  }
  const decoded = decodeTagText(read.bytes, 'utf-8');
  if (typeof decoded === 'string') {
    notes.wrong('bag.encodingInvalid', 'bagit.txt', { encoding: 'UTF-8' });
    return null;
  }
  const declared = parseBagDeclaration(`${decoded.hadBom ? '\uFEFF' : ''}${decoded.text}`);
  if (typeof declared === 'string') {
    notes.wrong('bag.declarationMalformed', 'bagit.txt', { why: problemText[declared] });
    return null;
  }
  notes.version = declared.version;
  if (!isKnownVersion(declared.version)) {
    notes.unknown('bag.versionUnknown', 'bagit.txt', { version: declared.version });
    return null;
  }
  noteQuirks(declared, notes);
  return {
    encoding: declared.encoding,
    isStrict: isAtLeast10(declared.version),
    infoName: infoNameOf(declared.version),
  };
}

function noteQuirks(
  declared: { readonly version: string; readonly encoding: string; readonly quirks: readonly string[] },
  notes: VerdictNotes,
): void {
  for (const why of declared.quirks) notes.warn('bag.quirk', 'bagit.txt', { why });
  if (!isAtLeast10(declared.version))
    notes.warn('bag.oldVersion', 'bagit.txt', { version: declared.version });
  if (!/^utf-?8$/iu.test(declared.encoding)) {
    notes.warn('bag.encodingUnusual', 'bagit.txt', { encoding: declared.encoding });
  }
}
