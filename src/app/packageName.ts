import type { Moment } from '#domain/kernel/moment.ts';
import type { PackagePlan } from './paperPorts.ts';

/** ASCII only and revealing nothing but the moment and part of the random case id: it is what anyone sees on the stick. */
export function packageName(
  kind: 'dossier' | 'opinion',
  caseId: string,
  now: Moment,
): Pick<PackagePlan, 'folderName' | 'isLeftBehind'> {
  const start = `${kind}-${caseId.slice(0, 8)}-`;
  const stamp = now.slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-');
  return { folderName: `${start}${stamp}`, isLeftBehind: (name) => name.startsWith(start) };
}
