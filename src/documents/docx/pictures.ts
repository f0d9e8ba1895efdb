import { element, escaped, type Xml } from './xml.ts';

/** The pictures of one document, in the order of their drawings. */
export interface PictureAlbum {
  /** Takes a JPEG in and draws it. */
  draw(jpeg: Uint8Array, look: PictureLook): Xml;
  readonly pictures: readonly { readonly id: string; readonly jpeg: Uint8Array }[];
}
export interface PictureLook {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Units: degrees, clockwise. */
  readonly turn: number;
  readonly caption: string;
}

const EMU_PER_PX = 9525;
const TURN_UNITS_PER_DEGREE = 60_000;
const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';

export function pictureAlbum(): PictureAlbum {
  const pictures: { id: string; jpeg: Uint8Array }[] = [];
  return {
    pictures,
    draw(jpeg, look) {
      const number = pictures.length + 1;
      const id = `picture${number}`;
      pictures.push({ id, jpeg });
      return `<w:r><w:drawing>${inline(look, { number, id })}</w:drawing></w:r>`;
    },
  };
}

function inline(look: PictureLook, { number, id }: { readonly number: number; readonly id: string }): Xml {
  const extent = { cx: look.widthPx * EMU_PER_PX, cy: look.heightPx * EMU_PER_PX };
  const words = look.caption === '' ? undefined : escaped(look.caption);
  const turn = look.turn === 0 ? undefined : look.turn * TURN_UNITS_PER_DEGREE;
  const place = element('a:xfrm', { rot: turn }, `<a:off x="0" y="0"/>${element('a:ext', extent)}`);
  return (
    '<wp:inline distT="0" distB="0" distL="0" distR="0">' +
    element('wp:extent', extent) +
    '<wp:effectExtent t="0" r="0" b="0" l="0"/>' +
    element('wp:docPr', { id: number, name: words ?? '', descr: words, title: words }) +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingMl}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${drawingMl}/main"><a:graphicData uri="${drawingMl}/picture"><pic:pic xmlns:pic="${drawingMl}/picture">` +
    '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:embed="${id}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto">${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline>'
  );
}
