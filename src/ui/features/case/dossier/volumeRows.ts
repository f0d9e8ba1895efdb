import type { VolumeItemView } from '#api/views/dossierView.ts';
import type { ItemKey } from '#domain/dossier/caseCompilation.ts';

/** What follows the title of something that has no pages of its own. */
export const carriedWords: Readonly<Record<VolumeItemView['carriedAs'], string>> = {
  paper: '',
  photo: '照片打印件',
  file: '另附电子件',
  elsewhere: '原物另存',
};

/** First and last page in the volume. */
export function folioText({ first, pages }: Pick<VolumeItemView, 'first' | 'pages'>): string {
  if (first === null) return '—';
  return pages === 1 ? String(first) : `${first}-${first + pages - 1}`;
}

/** The keys with one of them at another place. */
export function moved(keys: readonly ItemKey[], key: ItemKey, to: number): readonly ItemKey[] {
  const others = keys.filter((other) => other !== key);
  return [...others.slice(0, to), key, ...others.slice(to)];
}

/** Keeping an item back is to let its covered copy leave in its place, when there is one; a covered still is no recording. */
export function withholdName({ standIns }: Pick<VolumeItemView, 'standIns'>): string {
  return standIns.some(({ isOfStill }) => !isOfStill) ? '以遮盖件代替' : '不随卷';
}
