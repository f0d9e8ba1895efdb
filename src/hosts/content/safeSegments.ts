/**
 * Splits a percent-encoded path into decoded segments.
 *
 * Fails: undefined for anything that could step outside or mean two things: empty, `.`, `..`, separators, control characters, bad encoding.
 */
export function safeSegments(encodedPath: string): readonly string[] | undefined {
  const segments = encodedPath.split('/').map(decodeSegment);
  const isSafe = (segment: string | undefined): segment is string =>
    segment !== undefined &&
    segment !== '' &&
    segment !== '.' &&
    segment !== '..' &&
    !/[/\\\p{Cc}]/u.test(segment);
  return segments.every(isSafe) ? segments : undefined;
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
