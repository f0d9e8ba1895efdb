import type { DocumentModel } from '#domain/document/blocks.ts';
import { missingText } from '#domain/document/photoBlock.ts';
import type { Photo } from '#domain/document/photoBlock.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { failure, type Failure } from '#domain/kernel/failure.ts';
import { type PictureHead, readPictureHead } from '#domain/kernel/pictureHead.ts';

/** The picture's file. */
export function photoBytes(photo: Photo): Uint8Array {
  const { picture } = photo;
  if (typeof picture === 'string') return Buffer.from(picture, 'base64');
  if (picture instanceof Uint8Array) return picture;
  throw new Fault('a picture was not put in before pressing');
}

/** Size and turn from the file itself; what the record claims may be the unturned size. */
export function photoHead(photo: Photo): PictureHead {
  return (
    readPictureHead(photoBytes(photo)) ?? { widthPx: photo.widthPx, heightPx: photo.heightPx, orientation: 1 }
  );
}

/** The refusal naming a picture that is no readable JPEG or PNG; `null` = all can be printed. */
export function pictureFailure(model: DocumentModel): Failure | null {
  const photos = model.blocks.flatMap((block) => (block.kind === 'photos' ? block.items : []));
  const bad = photos.find(
    (photo) => missingText(photo) === '' && readPictureHead(photoBytes(photo)) === null,
  );
  return bad === undefined
    ? null
    : failure('document.pictureUnreadable', { picture: bad.caption, document: model.meta.title });
}
