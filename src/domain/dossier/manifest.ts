export interface ManifestLine {
  /** Lower-case hex. */
  readonly digest: string;
  /** As written, percent escapes still in place. */
  readonly path: string;
  readonly lineNumber: number;
  /** The path had the asterisk that md5sum writes for binary mode. */
  readonly isStarred: boolean;
}
export interface FetchLine {
  readonly url: string;
  /** Null when the line leaves it open with `-`. */
  readonly sizeBytes: number | null;
  readonly path: string;
  readonly lineNumber: number;
}
export interface ParsedLines<Line> {
  readonly lines: readonly Line[];
  /** Line numbers that follow no known form. */
  readonly malformed: readonly number[];
  readonly blank: readonly number[];
}

/** Reads the lines of a payload or tag manifest; LF, CR and CRLF all end a line. Source: RFC 8493 §2.1.3. */
export function parseManifest(text: string): ParsedLines<ManifestLine> {
  return parseLines(text, (line, lineNumber) => {
    const match = /^([0-9A-Fa-f]+)[ \t]+(\*?)([^\n]+)$/u.exec(line);
    const [, digest, star, path] = match ?? [];
    if (digest === undefined || path === undefined) return null;
    return { digest: digest.toLowerCase(), path, lineNumber, isStarred: star === '*' };
  });
}

/** Reads `url length filepath` lines. Source: RFC 8493 §2.2.3. */
export function parseFetch(text: string): ParsedLines<FetchLine> {
  return parseLines(text, (line, lineNumber) => {
    const [, url, size, path] = /^(\S+)[ \t]+(\d+|-)[ \t]+([^\n]+)$/u.exec(line) ?? [];
    if (url === undefined || path === undefined) return null;
    return { url, sizeBytes: size === '-' ? null : Number(size), path, lineNumber };
  });
}

/** One manifest line in the form `sha256sum -c` reads too: two spaces, LF. */
export function manifestLine(digest: string, path: string): string {
  return `${digest}  ${encodeManifestPath(path)}\n`;
}

/** Escapes line breaks and the percent sign, and only those. Source: RFC 8493 §2.1.3. */
export function encodeManifestPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** Undoes `encodeManifestPath`; every other percent sequence is part of the name. */
export function decodeManifestPath(path: string): string {
  return path.replace(/%(0a|0d|25)/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Undoes line breaks alone: some writers before 1.0 left the percent sign as it is. */
export function decodeLineBreaks(path: string): string {
  return path.replaceAll(/%0a/giu, '\n').replaceAll(/%0d/giu, '\r');
}

/** True when a percent sign stands for itself, which version 1.0 wants written `%25`. */
export function hasBarePercent(path: string): boolean {
  return /%(?!0a|0d|25)/iu.test(path);
}

/** Splits at LF, CR or CRLF; a final line break ends the last line and opens none. */
export function textLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function parseLines<Line>(
  text: string,
  parse: (line: string, lineNumber: number) => Line | null,
): ParsedLines<Line> {
  const lines: Line[] = [];
  const malformed: number[] = [];
  const blank: number[] = [];
  for (const [index, line] of textLines(text).entries()) {
    if (/^[ \t]*$/u.test(line)) blank.push(index + 1);
    else {
      const parsed = parse(line, index + 1);
      if (parsed === null) malformed.push(index + 1);
      else lines.push(parsed);
    }
  }
  return { lines, malformed, blank };
}
