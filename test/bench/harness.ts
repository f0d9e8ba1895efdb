export interface BenchPlace {
  readonly folder: string;
  /** 1 = the sizes of quality.md or the issue; smaller for a quick look. */
  readonly scale: number;
}
/** One comparison: the same work done by us and by the peer. Units: whatever `unit` says. */
export interface BenchSpec {
  readonly id: string;
  readonly peerName: string;
  readonly unit: 'ms' | 'MiB';
  /** Largest ratio allowed. */
  readonly goal: number;
  readonly runs: number;
  prepare(place: BenchPlace): Promise<BenchPair>;
}
export interface BenchPair {
  /** Answers what it took, in the unit; the caller times nothing. */
  ours(run: number): Promise<number>;
  peer(run: number): Promise<number>;
  close?(): Promise<void>;
}
export interface BenchRow {
  readonly id: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  readonly goal: number;
  readonly unit: string;
}

/** Runs ours and the peer in turn, so that a busy machine disturbs both alike; medians. */
export async function measure(spec: BenchSpec, place: BenchPlace): Promise<BenchRow> {
  const pair = await spec.prepare(place);
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < spec.runs; run += 1) {
    ours.push(await pair.ours(run));
    peer.push(await pair.peer(run));
  }
  await pair.close?.();
  const [our, their] = [median(ours), median(peer)];
  const { id, peerName, goal, unit } = spec;
  return { id, ours: our, peer: their, peerName, ratio: our / their, goal, unit };
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
