import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { AdvisedFinding, HealthFinding } from '#app/keepingPorts.ts';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { advised } from '#domain/keeping/healthCode.ts';
import { Sha256 } from '#domain/kernel/digest.ts';

/** Baked beside the templates when the program is packaged: what every template and font was then. */
export const programFilesName = 'program-files.json';
export const ProgramFiles = z.strictObject({
  templates: z.record(z.string(), Sha256),
  fonts: z.record(z.string(), Sha256),
});
export type ProgramFiles = z.infer<typeof ProgramFiles>;

export interface ProgramPlaces {
  readonly templatesFolder: string;
  readonly fontFolder?: string | undefined;
}

/** Digests of everything below a folder, by path with forward slashes. */
export async function digestsBelow(folder: string): Promise<Record<string, Sha256>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digests: Record<string, Sha256> = {};
  for (const file of files.toSorted()) {
    const digest = createHash('sha256').update(await readFile(file));
    digests[relative(folder, file).split(sep).join('/')] = Sha256.parse(digest.digest('hex'));
  }
  return digests;
}

/** Whether templates and fonts are those the program was packaged with; an administrator may have changed templates on purpose. */
export async function examineProgramFiles(places: ProgramPlaces): Promise<readonly AdvisedFinding[]> {
  const baked = await bakedAt(dirname(places.templatesFolder));
  const findings = baked === null ? unsealed(places) : await compared(places, baked);
  return findings.map(advised);
}

async function bakedAt(folder: string): Promise<ProgramFiles | null> {
  let text: string;
  try {
    text = await readFile(join(folder, programFilesName), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return ProgramFiles.parse(JSON.parse(text));
}

/** A source tree has no such list: its own history tells what was changed. */
function unsealed({ fontFolder }: ProgramPlaces): readonly HealthFinding[] {
  const absent = openFontCatalog({ fontFolder }).absentFonts();
  const fonts: HealthFinding =
    absent.length === 0
      ? { code: 'fonts.intact', severity: 'ok', message: '文书用的字体齐全。' }
      : { code: 'fonts.missing', severity: 'error', message: `缺少字体：${absent.join('、')}。` };
  const message = '程序从源代码运行，没有安装清单，模板和字体未与安装包核对。';
  return [{ code: 'templates.unsealed', severity: 'ok', message }, fonts];
}

async function compared(
  { templatesFolder, fontFolder }: ProgramPlaces,
  baked: ProgramFiles,
): Promise<readonly HealthFinding[]> {
  const templates = differences(baked.templates, await digestsBelow(templatesFolder));
  const fonts = differences(baked.fonts, fontFolder === undefined ? {} : await digestsBelow(fontFolder));
  const found: HealthFinding[] = [
    ...templates.changed.map((path) =>
      finding('templates.changed', 'warning', `模板已被改动：${path}。`, path),
    ),
    ...templates.missing.map((path) =>
      finding('templates.missing', 'error', `缺少模板文件：${path}。`, path),
    ),
    ...templates.extra.map((path) =>
      finding('templates.extra', 'warning', `有后来添加的模板文件：${path}。`, path),
    ),
    ...fonts.changed.map((path) =>
      finding('fonts.changed', 'error', `字体文件与安装包不同：${path}。`, path),
    ),
    ...fonts.missing.map((path) => finding('fonts.missing', 'error', `缺少字体文件：${path}。`, path)),
  ];
  const has = (area: string): boolean => found.some(({ code }) => code.startsWith(area));
  const counts = [Object.keys(baked.templates).length, Object.keys(baked.fonts).length];
  const well: HealthFinding[] = [
    { code: 'templates.intact', severity: 'ok', message: `模板${counts[0]}个文件与安装包一致。` },
    { code: 'fonts.intact', severity: 'ok', message: `字体${counts[1]}个文件与安装包一致。` },
  ];
  return [...found, ...well.filter(({ code }) => !has(code.split('.')[0] ?? ''))];
}

function differences(baked: Readonly<Record<string, Sha256>>, present: Readonly<Record<string, Sha256>>) {
  const names = Object.keys(baked);
  return {
    missing: names.filter((name) => !Object.hasOwn(present, name)),
    changed: names.filter((name) => Object.hasOwn(present, name) && present[name] !== baked[name]),
    extra: Object.keys(present).filter((name) => !Object.hasOwn(baked, name)),
  };
}

function finding(
  code: HealthFinding['code'],
  severity: HealthFinding['severity'],
  message: string,
  path: string,
): HealthFinding {
  return { code, severity, message, path };
}
