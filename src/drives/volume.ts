import type { RawPath } from './rawPath.ts';

/** One place that may be shown: a drive as it is mounted now, or an approved folder. */
export interface Volume {
  /** Changes when another stick takes the same place, so that an old token never names a file of a new stick. */
  readonly id: string;
  readonly path: RawPath;
  readonly label: string;
  readonly kind: 'removable' | 'approved';
}
