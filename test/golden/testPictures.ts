import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { StoredPicture } from '#domain/document/photoBlock.ts';

const pixels = (width: number, height: number) =>
  Buffer.from(Array.from({ length: width * height }, (_, at) => [(at * 7) % 256, at % 256, 120, 255]).flat());
const jpeg = new Uint8Array(encode({ width: 80, height: 60, data: pixels(80, 60) }, 80).data);
const png = Object.assign(new PNG({ width: 64, height: 36, colorType: 2 }), { data: pixels(64, 36) });
const pngBytes = new Uint8Array(PNG.sync.write(png, { colorType: 2, inputHasAlpha: true }));

/** The model with small pictures in place of stored ones: wide ones get a PNG, as stills of videos are. */
export function withTestPictures(model: DocumentModel): DocumentModel {
  const blocks = model.blocks.map((block) =>
    block.kind !== 'photos'
      ? block
      : {
          ...block,
          items: block.items.map((photo) =>
            StoredPicture.safeParse(photo.picture).success
              ? { ...photo, picture: photo.widthPx * 9 === photo.heightPx * 16 ? pngBytes : jpeg }
              : photo,
          ),
        },
  );
  return { ...model, blocks };
}
