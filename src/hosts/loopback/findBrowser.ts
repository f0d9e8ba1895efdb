import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const windowsPlaces = [
  ['ProgramFiles(x86)', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['ProgramFiles', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['ProgramFiles', 'Google\\Chrome\\Application\\chrome.exe'],
  ['ProgramFiles(x86)', 'Google\\Chrome\\Application\\chrome.exe'],
  ['LocalAppData', 'Google\\Chrome\\Application\\chrome.exe'],
] as const;

/** Finds a Chromium or Edge of this PC; `WEIQUAN_BROWSER` names another, such as a vendor's own build. */
export async function findBrowser(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const named = env['WEIQUAN_BROWSER'];
  const candidates =
    named !== undefined ? [named] : platform === 'win32' ? windowsCandidates(env) : linuxCandidates(env);
  for (const candidate of candidates) if (await isRunnable(candidate)) return candidate;
  return undefined;
}

function windowsCandidates(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return windowsPlaces.flatMap(([folder, path]) => {
    const base = env[folder] ?? env[folder.toUpperCase()];
    return base === undefined ? [] : [`${base}\\${path}`];
  });
}

function linuxCandidates(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
