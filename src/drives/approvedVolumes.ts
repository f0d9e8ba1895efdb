import { resolve } from 'node:path';
import { rawOf } from './rawPath.ts';
import type { Volume } from './volume.ts';

/** A folder an administrator allowed. */
export interface ApprovedRoot {
  readonly path: string;
  readonly label: string;
}

/** A fixed list, or a question asked anew each time, so that a withdrawn approval ends at once. */
export type ApprovedRoots = readonly ApprovedRoot[] | (() => Promise<readonly ApprovedRoot[]>);

/** Approved folders as volumes. */
export async function approvedVolumes(roots: ApprovedRoots): Promise<readonly Volume[]> {
  const list = typeof roots === 'function' ? await roots() : roots;
  return list.map(({ path, label }) => ({
    id: `approved ${resolve(path)}`,
    path: rawOf(resolve(path)),
    label,
    kind: 'approved',
  }));
}
