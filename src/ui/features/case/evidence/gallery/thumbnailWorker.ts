import type { ThumbnailAnswer, ThumbnailOrder } from './thumbnailRack.ts';

// Runs beside the window: reading and decoding a large picture must not hold up the officer's hand.
addEventListener('message', ({ data }: MessageEvent<ThumbnailOrder>) => void makeThumbnail(data));

async function makeThumbnail({ number, url, maxSide, size }: ThumbnailOrder): Promise<void> {
  const answer = await draw(url, { [maxSide]: size, resizeQuality: 'medium' }).then(
    (picture): ThumbnailAnswer => ({ number, picture }),
    // Whatever is wrong with the bytes, the gallery says only that there is no picture.
    (): ThumbnailAnswer => ({ number, picture: null }),
  );
  postMessage(answer, { transfer: answer.picture === null ? [] : [answer.picture] });
}

async function draw(url: string, options: ImageBitmapOptions): Promise<ImageBitmap> {
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return createImageBitmap(await response.blob(), options);
}
