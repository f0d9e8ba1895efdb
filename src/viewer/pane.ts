import type { ViewerFile } from '#domain/dossier/viewerDossier.ts';
import { byteSize, element } from './element.ts';

/** What a browser shows by itself without running anything in it; web pages and SVG are not among them on purpose. */
const showable: readonly {
  readonly kind: 'pdf' | 'text' | 'image' | 'video' | 'audio';
  readonly names: RegExp;
}[] = [
  { kind: 'pdf', names: /\.pdf$/iu },
  { kind: 'text', names: /\.(?:txt|csv|jsonl?)$/iu },
  { kind: 'image', names: /\.(?:jpe?g|png|gif|bmp|webp)$/iu },
  { kind: 'video', names: /\.(?:mp4|m4v|mov|webm)$/iu },
  { kind: 'audio', names: /\.(?:mp3|wav|m4a|ogg|aac|flac)$/iu },
];

/** A path below the package as an address beside this page. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The file in the page, or how to open it elsewhere. */
export function paneOf(file: ViewerFile): HTMLElement {
  return element(
    'section',
    { class: 'pane', 'aria-label': file.title },
    element('h2', {}, file.title),
    element('p', { class: 'quiet' }, `${file.path} · ${byteSize(file.sizeBytes)}`),
    ...contentOf(file),
    element('p', { class: 'quiet' }, 'SHA-256 ', element('code', {}, file.sha256)),
  );
}

function contentOf({ path, title }: ViewerFile): readonly HTMLElement[] {
  const kind = showable.find(({ names }) => names.test(path))?.kind;
  const src = addressOf(path);
  const elsewhere = element(
    'p',
    {},
    element('a', { href: src, target: '_blank', rel: 'noopener noreferrer' }, '在新标签页中打开'),
  );
  if (kind === 'pdf') return [element('iframe', { src, title }), elsewhere];
  if (kind === 'text') return [element('iframe', { src, title, sandbox: '' })];
  if (kind === 'image') return [element('img', { src, alt: title }), elsewhere];
  if (kind === 'video' || kind === 'audio') return [mediaOf(kind, src)];
  return [element('p', {}, '浏览器不显示这种文件。请在文件夹中找到它，用相应的程序打开。')];
}

function mediaOf(kind: 'video' | 'audio', src: string): HTMLElement {
  const player = element(kind, { src, controls: '', preload: 'metadata' });
  const box = element('div', {}, player);
  player.addEventListener('error', () =>
    box.append(element('p', { class: 'bad' }, '浏览器放不了这个文件的编码。请在文件夹中用播放器打开。')),
  );
  return box;
}
