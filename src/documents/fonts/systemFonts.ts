import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontRole } from '#domain/document/blocks.ts';
import { type FontFace, openFontFace } from './fontFace.ts';
import { faceCount } from './sfnt.ts';

/** A role's own design as installed on the PC, or a collection of last resort. */
export type SystemFont = FontRole | 'rareHan' | 'symbols';

/** File names under which Windows, Founder, Fandol and Linux ship them, best first. */
const fileNames: Readonly<Record<SystemFont, readonly RegExp[]>> = {
  fangsong: [
    /^(仿宋|fangsong)_?gb2312/i,
    /^simfang\./i,
    /^fzfs(k|jw)/i,
    /^fandolfang-regular/i,
    /^(仿宋|fangsong)\./i,
  ],
  song: [/^simsun\./i, /^fzss(k|jw)/i, /^fandolsong-regular/i],
  hei: [/^simhei\./i, /^fzht(k|jw)/i, /^fandolhei-regular/i],
  kai: [/^(楷体|kaiti)_?gb2312/i, /^simkai\./i, /^fzkt(k|jw)/i, /^fandolkai-regular/i],
  biaosong: [/^fzxbs(k|jw)/i, /^(方正)?小标宋/],
  rareHan: [/^simsunb\./i, /^simsunextg\./i, /^notoserifcjk-regular\./i, /^notosanscjk-regular\./i],
  symbols: [/^seguisym\./i, /^dejavusans\./i],
};

const folders = [
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
  join(process.env['LOCALAPPDATA'] ?? '', 'Microsoft', 'Windows', 'Fonts'),
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(process.env['HOME'] ?? '', '.local', 'share', 'fonts'),
];

/** Looks through the font folder, then the PC's; damaged and embedding-forbidden files are passed over. */
export function findSystemFont(
  kind: SystemFont,
  where: { readonly fontFolder: string | undefined; readonly useSystem: boolean },
): FontFace | null {
  const own = where.fontFolder === undefined ? [] : filesBelow(where.fontFolder);
  const system = where.useSystem ? systemFiles() : [];
  for (const files of [own, system])
    for (const pattern of fileNames[kind]) {
      const file = files.find(
        (candidate) => pattern.test(candidate.name) && /\.(ttf|otf|ttc)$/i.test(candidate.name),
      );
      const face = file === undefined ? null : openIfUsable(file);
      if (face !== null) return face;
    }
  return null;
}

interface FontFile {
  readonly name: string;
  readonly path: string;
}

let listed: readonly FontFile[] | null = null;

/** Listed once per process: fonts are not installed while papers are being made. */
function systemFiles(): readonly FontFile[] {
  listed ??= folders.flatMap(filesBelow);
  return listed;
}

function filesBelow(folder: string): readonly FontFile[] {
  if (folder === '' || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, path: join(entry.parentPath, entry.name) }));
}

function openIfUsable(file: FontFile): FontFace | null {
  try {
    return openFontFace(file.path, file.name, simplifiedFace(file.path));
  } catch {
    // Someone's damaged or restricted font is no reason to refuse a paper: the next one of the chain serves.
    return null;
  }
}

/** Noto CJK collections hold Japanese first; their third face is Simplified Chinese. */
function simplifiedFace(path: string): number {
  return /noto(serif|sans)cjk/i.test(path) && faceCount(readFileSync(path)) > 2 ? 2 : 0;
}
