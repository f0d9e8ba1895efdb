import { materialOf } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';

export type MediaKind = 'photo' | 'video' | 'audio' | 'pdf' | 'other' | 'thing' | 'paper';

export const mediaKindNames: Readonly<Record<MediaKind, string>> = {
  photo: '照片',
  video: '视频',
  audio: '录音',
  pdf: 'PDF',
  other: '文件',
  thing: '实物',
  paper: '纸质',
};

const photos: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
]);

/** How an item can be looked at here; a file is judged by its content and never by its name, and programs are never opened. */
export function mediaKind(item: EvidenceItem): MediaKind {
  if (item.file === null) return materialOf(item);
  const { claims } = item.file;
  const type = claims.mediaType ?? '';
  if (claims.isExecutable) return 'other';
  if (photos.has(type)) return 'photo';
  if (type.startsWith('video/')) return 'video';
  if (type.startsWith('audio/')) return 'audio';
  return type === 'application/pdf' ? 'pdf' : 'other';
}
