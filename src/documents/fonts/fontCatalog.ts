import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { FontRole } from '#domain/document/blocks.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { type FontFace, openFontFace } from './fontFace.ts';
import { findSystemFont, type SystemFont } from './systemFonts.ts';

/** Which face draws which character. */
export interface FontCatalog {
  /** The first face of the role's chain that has the character; `null` = nobody has it. */
  face(role: FontRole, codePoint: number): FontFace | null;
  /** Bundled fonts that are not there: an incomplete installation. */
  absentFonts(): readonly string[];
  /** Roles drawn by another design than the office's own, e.g. `仿宋：使用思源宋体代替`. */
  substitutions(roles: Iterable<FontRole>): readonly string[];
}

export interface FontCatalogOptions {
  /** Folder with the bundled fonts (packaged app) and any the administrator added; searched before the PC's own. */
  readonly fontFolder?: string | undefined;
  /** Look at the PC's own fonts too; off in tests that compare files. */
  readonly useSystemFonts?: boolean | undefined;
}

interface BundledFont {
  readonly packageName: string;
  readonly path: string;
  readonly label: string;
}

const serif: BundledFont = {
  packageName: '@expo-google-fonts/noto-serif-sc',
  path: '400Regular/NotoSerifSC_400Regular.ttf',
  label: '思源宋体',
};
const serifBold: BundledFont = { ...serif, path: '700Bold/NotoSerifSC_700Bold.ttf', label: '思源宋体粗体' };
const sans: BundledFont = {
  packageName: '@expo-google-fonts/noto-sans-sc',
  path: '500Medium/NotoSansSC_500Medium.ttf',
  label: '思源黑体',
};
const kai: BundledFont = {
  packageName: '@fontsource/lxgw-wenkai',
  path: 'files/lxgw-wenkai-latin-500-normal.woff',
  label: '霞鹜文楷',
};

interface RolePlan {
  readonly officeName: string;
  readonly bundled: readonly BundledFont[];
}

const plans: Readonly<Record<FontRole, RolePlan>> = {
  fangsong: { officeName: '仿宋', bundled: [serif, sans, kai] },
  song: { officeName: '宋体', bundled: [serif, sans, kai] },
  hei: { officeName: '黑体', bundled: [sans, serif, kai] },
  kai: { officeName: '楷体', bundled: [kai, serif, sans] },
  biaosong: { officeName: '小标宋', bundled: [serifBold, serif, sans] },
};

/** Bundled font files a packaged app must carry in its font folder, as paths inside their npm packages. */
export const bundledFonts: readonly { readonly packageName: string; readonly path: string }[] = [
  serif,
  serifBold,
  sans,
  kai,
];

/**
 * Opens faces when first needed and keeps them.
 *
 * Fails: Fault inside `face` when a bundled font is missing or damaged.
 */
export function openFontCatalog(options: FontCatalogOptions = {}): FontCatalog {
  const faces = new Map<string, FontFace | null>();
  const chosenByRole = new Map(
    FontRole.options.map((role) => [role, new Map<number, FontFace | null>()] as const),
  );
  const opened = (key: string, open: () => FontFace | null): FontFace | null => {
    const known = faces.get(key);
    if (known !== undefined) return known;
    const face = open();
    faces.set(key, face);
    return face;
  };
  const systemFont = (kind: SystemFont) =>
    opened(`system:${kind}`, () => findSystemFont(kind, foldersOf(options)));
  const bundledFont = (font: BundledFont) => opened(font.path, () => openBundled(font, options.fontFolder));

  const search = (role: FontRole, codePoint: number): FontFace | null => {
    for (const face of candidates(role, systemFont, bundledFont))
      if (face?.has(codePoint) === true) return face;
    return null;
  };
  const absent = [serif, serifBold, sans, kai].filter(
    (font) => bundledPath(font, options.fontFolder) === null,
  );
  return {
    absentFonts: () => absent.map((font) => font.label),
    face(role, codePoint) {
      const chosen = chosenByRole.get(role);
      const known = chosen?.get(codePoint);
      if (known !== undefined) return known;
      const face = search(role, codePoint);
      chosen?.set(codePoint, face);
      return face;
    },
    substitutions(roles) {
      return [...new Set(roles)]
        .filter((role) => systemFont(role) === null)
        .map((role) => `${plans[role].officeName}：使用${plans[role].bundled[0]?.label ?? ''}代替`);
    },
  };
}

function* candidates(
  role: FontRole,
  systemFont: (kind: SystemFont) => FontFace | null,
  bundledFont: (font: BundledFont) => FontFace | null,
): Generator<FontFace | null> {
  yield systemFont(role);
  for (const font of plans[role].bundled) yield bundledFont(font);
  yield systemFont('rareHan');
  yield systemFont('symbols');
}

function openBundled(font: BundledFont, fontFolder: string | undefined): FontFace {
  const path = bundledPath(font, fontFolder);
  if (path === null) throw new Fault('a bundled font is not installed');
  return openFontFace(path, font.label);
}

/** In the font folder of a packaged app, else in the npm package it comes from. */
function bundledPath(font: BundledFont, fontFolder: string | undefined): string | null {
  if (fontFolder !== undefined) {
    const packaged = join(fontFolder, basename(font.path));
    if (existsSync(packaged)) return packaged;
  }
  const folders = createRequire(import.meta.url).resolve.paths(font.packageName) ?? [];
  return (
    folders.map((folder) => join(folder, font.packageName, font.path)).find((path) => existsSync(path)) ??
    null
  );
}

function foldersOf(options: FontCatalogOptions): { fontFolder: string | undefined; useSystem: boolean } {
  return { fontFolder: options.fontFolder, useSystem: options.useSystemFonts ?? true };
}
