import { basename, sep } from 'node:path';
import { z } from 'zod';
import { Fault } from '#domain/kernel/fault.ts';

/**
 * Bytes of a path, one character per byte, folders parted by `/`.
 * Names on a foreign stick need not be valid UTF-8; a file must not vanish because its name is odd.
 */
export const RawPath = z.string().brand<'RawPath'>();
export type RawPath = z.infer<typeof RawPath>;

/** The root itself, as a path below it. */
export const hereRaw: RawPath = RawPath.parse('');

const isWindows = sep === '\\';

/** The bytes of a path or name as the system gave it. */
export function rawOf(native: string | Uint8Array): RawPath {
  const bytes = Buffer.from(native);
  const text = bytes.toString('latin1');
  return asRaw(isWindows ? text.replaceAll('\\', '/') : text);
}

/** What file system calls take; a string on Windows, so that Node can lengthen it past 260 characters. */
export function nativeOf(raw: RawPath): string | Buffer {
  // Bytes and text are the same then, and text is what the system takes fastest.
  if (!isWindows && isAscii.test(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  return isWindows ? bytes.toString('utf8').replaceAll('/', '\\') : bytes;
}

/** A path one step or more further down. */
export function joinRaw(folder: RawPath, below: RawPath): RawPath {
  if (folder === '') return below;
  if (below === '') return folder;
  return asRaw(folder.endsWith('/') ? folder + below : `${folder}/${below}`);
}

/** Any text is one; asked three times for every file of a card, the schema would take as long as its token. */
function asRaw(text: string): RawPath {
  if (!isRaw(text)) throw new Fault('a path is no text');
  return text;
}

const isRaw = (text: unknown): text is RawPath => typeof text === 'string';

/** The path below a folder; `null` when it lies elsewhere. Both are real paths. */
export function belowRaw(folder: RawPath, path: RawPath): RawPath | null {
  if (path === folder) return hereRaw;
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? asRaw(path.slice(start.length)) : null;
}

/** The names of a path below a root as people read them. */
export function namesOf(below: RawPath): readonly string[] {
  return below === '' ? [] : below.split('/').map((part) => nameText(part));
}

/** The last name of a path as people read it. */
export function lastNameOf(raw: RawPath): string {
  return nameText(basename(raw));
}

/** UTF-8, else GB18030 (old cards written on Chinese Windows), else with marks for what cannot be read. */
function nameText(latin1: string): string {
  if (isAscii.test(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030') ?? bytes.toString('utf8');
}

const isAscii = /^[\x20-\x7e]*$/u;
/** Made once: a card of thousands of files asks for as many names. */
const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }),
} as const;

function decoded(bytes: Uint8Array, encoding: keyof typeof decoders): string | null {
  try {
    return decoders[encoding].decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
