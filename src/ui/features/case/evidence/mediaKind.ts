import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';

export type MediaKind = 'photo' | 'video' | 'audio' | 'pdf' | 'other';

export const mediaKindNames: Readonly<Record<MediaKind, string>> = {
  photo: '照片',
  video: '视频',
  audio: '录音',
  pdf: 'PDF',
  other: '文件',
};

const photos: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
]);

/** How a file can be looked at here, judged by its content and never by its name; programs are never opened. */
export function mediaKind({ claims }: EvidenceItem): MediaKind {
  const type = claims.mediaType ?? '';
  if (claims.isExecutable) return 'other';
  if (photos.has(type)) return 'photo';
  if (type.startsWith('video/')) return 'video';
  if (type.startsWith('audio/')) return 'audio';
  return type === 'application/pdf' ? 'pdf' : 'other';
}
