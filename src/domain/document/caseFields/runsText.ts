/** `证据1至证据40、证据43`, of ascending numbers. */
export function runsText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, until]) => runText(from, until)).join('、');
}

function runText(from: number, until: number): string {
  if (until === from) return `证据${from}`;
  return until === from + 1 ? `证据${from}、证据${until}` : `证据${from}至证据${until}`;
}
