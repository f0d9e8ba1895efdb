/** The known name that differs least from what was written; `null` when none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const [nearest] = names
    .map((name) => ({ name, away: distance(written, name) }))
    .filter(({ name, away }) => away <= Math.max(1, Math.floor(Math.max(name.length, written.length) / 2)))
    .toSorted((one, other) => one.away - other.away);
  return nearest?.name ?? null;
}

/** How many characters must be put in, taken out or changed. */
function distance(one: string, other: string): number {
  const left = [...one];
  const right = [...other];
  let above = right.map((_, column) => column + 1);
  for (const [row, character] of left.entries()) {
    let before = row + 1;
    let corner = row;
    above = above.map((up, column) => {
      const changed = corner + (character === right[column] ? 0 : 1);
      corner = up;
      before = Math.min(up + 1, before + 1, changed);
      return before;
    });
  }
  return above.at(-1) ?? left.length;
}
