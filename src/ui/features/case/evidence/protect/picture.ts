import type { PictureBox } from '#domain/evidence/origin.ts';
import { FILL, PAGE_DOTS_PER_INCH } from '#domain/evidence/redactionFill.ts';
import { openPdf } from '../../../../shared/pdf/openPdf.ts';

/** What a video shows now, at its own size. */
export function pictureOfVideo(video: HTMLVideoElement): HTMLCanvasElement {
  return drawn(video, { width: video.videoWidth, height: video.videoHeight });
}

/** A slow PC with a long video needs a moment after a jump. */
const PICTURE_WITHIN_MS = 10_000;

/**
 * Stops a video and waits until it shows the place it names: after a step or a jump the old picture stands for a moment.
 *
 * Returns false when no picture came in time.
 */
export async function standStill(video: HTMLVideoElement): Promise<boolean> {
  video.pause();
  const until = performance.now() + PICTURE_WITHIN_MS;
  while (video.seeking || video.readyState < video.HAVE_CURRENT_DATA) {
    if (performance.now() > until || video.error !== null) return false;
    await new Promise((resume) => setTimeout(resume, 20));
  }
  return true;
}

/** A photograph as it stands upright, at its own size. Fails: rejects when it cannot be decoded. */
export async function pictureOfPhoto(url: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return drawn(image, { width: image.naturalWidth, height: image.naturalHeight });
}

/** One page of a paper, and how many there are. Fails: rejects when it cannot be drawn. */
export async function pictureOfPage(
  url: string,
  pageNumber: number,
): Promise<{ readonly canvas: HTMLCanvasElement; readonly pages: number }> {
  const pdf = openPdf(url);
  try {
    const paper = await pdf.document;
    const page = await paper.getPage(pageNumber);
    const viewport = page.getViewport({ scale: PAGE_DOTS_PER_INCH / 72 });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
    return { canvas, pages: paper.numPages };
  } finally {
    pdf.close();
  }
}

/** A video stopped at a place, for taking the same picture again. Fails: rejects when it cannot be played. */
export async function pictureAt(url: string, atMs: number): Promise<HTMLCanvasElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  try {
    await happened(video, 'loadeddata', () => (video.src = url));
    await happened(video, 'seeked', () => (video.currentTime = atMs / 1000));
    return pictureOfVideo(video);
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}

/** The picture with its boxes filled for good, as PNG; nothing of the original file is in it. */
export function coveredPng(picture: HTMLCanvasElement, boxes: readonly PictureBox[]): Promise<string> {
  const copy = drawn(picture, picture);
  const brush = brushOf(copy);
  brush.fillStyle = `rgb(${FILL.slice(0, 3).join(' ')})`;
  for (const { x, y, width, height } of boxes) brush.fillRect(x, y, width, height);
  return pngOf(copy);
}

/** PNG as base64, which messages can carry. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (made) => (made === null ? reject(new Error('no picture was made')) : resolve(made)),
      'image/png',
    ),
  );
  return base64Of(new Uint8Array(await blob.arrayBuffer()));
}

/** A call takes only so many arguments. */
const PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(parts.join(''));
}

function drawn(
  source: CanvasImageSource,
  { width, height }: { readonly width: number; readonly height: number },
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  brushOf(canvas).drawImage(source, 0, 0, width, height);
  return canvas;
}

function brushOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('this PC cannot draw pictures');
  return brush;
}

function happened(video: HTMLVideoElement, name: 'loadeddata' | 'seeked', start: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(name, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(new Error('the video cannot be played')), { once: true });
    start();
  });
}
