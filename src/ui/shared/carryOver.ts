/**
 * Merges what was typed into a newer state of the record: fields the officer left alone take the newer value, touched ones keep the text.
 *
 * Shape: three values of one shape — as loaded, as typed, as stored now. Lists are taken or kept whole.
 */
export function carryOver<T>(loaded: T, typed: T, latest: T): T {
  if (isRecord(loaded) && isRecord(typed) && isRecord(latest)) {
    const keys = new Set([...Object.keys(typed), ...Object.keys(latest)]);
    const merged: Record<string, unknown> = {};
    for (const key of keys) merged[key] = carryOver(loaded[key], typed[key], latest[key]);
    return merged as T;
  }
  return sameValue(loaded, typed) ? latest : typed;
}

/** Equal as JSON data, whatever the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => sameValue(entry, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]));
  }
  return Object.is(a, b);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
