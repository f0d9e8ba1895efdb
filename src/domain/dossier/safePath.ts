/** Why a path out of a package must not be followed, on Windows or on Linux, whichever machine reads it. */
export type PathDanger =
  'empty' | 'nul' | 'backslash' | 'absolute' | 'home' | 'escapes' | 'reserved' | 'tooLong';

/** Also with an ending, and with blanks before it; `Con Edison.pdf` is a file like any other. */
const dosDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?$/iu;
const drive = /^[A-Za-z]:/u;
const environmentVariable = /^%[^%/]+%/u;
/** PATH_MAX of Linux; no Windows program takes longer ones either. */
const longestPath = 4096;
/** Explorer and most programs stop at MAX_PATH (260), drive and folder of the reader included. */
const longestComfortable = 240;
/** Marks that turn or hide part of a name, so that `gpj.exe` reads `exe.jpg`. */
const turnsOrHides = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const windowsForbidden = /[<>:"|?*\p{Cc}]/u;

/**
 * The danger in a package path, or null when following it cannot leave the package on any system.
 *
 * Both rule sets always apply: a package checked on Linux is opened on Windows afterwards.
 * Source: RFC 8493 §5.1; Microsoft, Naming Files, Paths, and Namespaces.
 */
export function pathDanger(path: string): PathDanger | null {
  if (path === '') return 'empty';
  if (path.includes('\u0000')) return 'nul';
  if (path.length > longestPath) return 'tooLong';
  if (path.startsWith('/') || path.startsWith('\\') || drive.test(path)) return 'absolute';
  if (path.startsWith('~') || environmentVariable.test(path)) return 'home';
  const segments = path.split(/[\\/]/u);
  if (segments.includes('..')) return 'escapes';
  if (path.includes('\\')) return 'backslash';
  return segments.some((segment) => dosDevice.test(segment)) ? 'reserved' : null;
}

/** True when Windows would refuse the name or silently store it under another one. */
export function isUnportable(path: string): boolean {
  return path
    .split('/')
    .some((segment) => windowsForbidden.test(segment) || /[ .]$/u.test(segment) || segment.length > 255);
}

/** True when the whole path is too long for ordinary Windows programs. */
export function isLong(path: string): boolean {
  return path.length > longestComfortable;
}

/** True when the name shows as another one: invisible or direction-turning marks. Source: Unicode TR 36 §2. */
export function isDeceptive(path: string): boolean {
  return turnsOrHides.test(path);
}

/** True when Windows takes the name for another one: it drops final dots and blanks, and a colon opens a hidden stream. */
export function isWindowsAlias(path: string): boolean {
  return path.split('/').some((segment) => /[ .]$/u.test(segment) || segment.includes(':'));
}

/** One form for all spellings that some file system takes for the same name: NFC, and case folded both ways. */
export function comparableName(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Drops `./` and doubled slashes, which change nothing about where a path leads. */
export function plainPath(path: string): string {
  return path
    .split('/')
    .filter(
      (segment, index, all) => segment !== '.' && (segment !== '' || (index === all.length - 1 && index > 0)),
    )
    .join('/');
}
