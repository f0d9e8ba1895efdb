/** Why a path out of a package must not be followed, on Windows or on Linux, whichever machine reads it. */
export type PathDanger = 'empty' | 'nul' | 'backslash' | 'absolute' | 'home' | 'escapes' | 'reserved';

const dosDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[ .].*)?$/iu;
const drive = /^[A-Za-z]:/u;
const environmentVariable = /^%[^%/]+%/u;
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
