import type { DocumentModel, Photo } from '#domain/document/blocks.ts';
import { failure, type Failure } from '#domain/kernel/failure.ts';
import { readJpegHead, type JpegHead } from './layout/jpegHead.ts';

/** The picture's file. */
export function photoBytes(photo: Photo): Uint8Array {
  return typeof photo.jpeg === 'string' ? Buffer.from(photo.jpeg, 'base64') : photo.jpeg;
}

/** Size and turn from the file itself; what the record claims may be the unturned size. */
export function photoHead(photo: Photo): JpegHead {
  return (
    readJpegHead(photoBytes(photo)) ?? { widthPx: photo.widthPx, heightPx: photo.heightPx, orientation: 1 }
  );
}

/** The refusal naming a picture that is no readable JPEG; `null` = all can be printed. */
export function pictureFailure(model: DocumentModel): Failure | null {
  const photos = model.blocks.flatMap((block) => (block.kind === 'photos' ? block.items : []));
  const bad = photos.find((photo) => readJpegHead(photoBytes(photo)) === null);
  return bad === undefined
    ? null
    : failure('document.pictureUnreadable', { picture: bad.caption, document: model.meta.title });
}
