/** How a picture is looked at; its bytes never change. */
export interface PhotoView {
  /** 1 = fits the frame. */
  readonly zoom: number;
  /** Shift of the middle, in widths and heights of the frame. */
  readonly x: number;
  readonly y: number;
  /** Units: degrees, clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
}
export const wholePhoto: PhotoView = { zoom: 1, x: 0, y: 0, turn: 0 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The scale at which a picture fits its frame, turned as it is; small ones are not blown up. */
export function fitScale(photo: Size, frame: Size, turn: PhotoView['turn']): number {
  const isLying = turn === 90 || turn === 270;
  const width = isLying ? photo.height : photo.width;
  const height = isLying ? photo.width : photo.height;
  if (!(width > 0) || !(height > 0)) return 1;
  return Math.min(frame.width / width, frame.height / height, 1);
}

const MAX_ZOOM = 40;

/** Closer or further, the point under the hand staying where it is; `at` in widths and heights from the middle. */
export function zoomed(view: PhotoView, by: number, at = { x: 0, y: 0 }): PhotoView {
  const zoom = Math.min(MAX_ZOOM, Math.max(0.2, view.zoom * by));
  const kept = zoom / view.zoom;
  return { ...view, zoom, x: at.x - (at.x - view.x) * kept, y: at.y - (at.y - view.y) * kept };
}

/** A quarter further. */
export function turned(view: PhotoView, by: 90 | -90): PhotoView {
  const turn = (((view.turn + by) % 360) + 360) % 360;
  return { ...wholePhoto, turn: turn === 90 || turn === 180 || turn === 270 ? turn : 0 };
}
