import { landscapeArea, paper, points, typeArea } from '../officialFormat.ts';
import type { Page } from './page.ts';

/** A sheet with nothing on it. */
export function emptyPage(isLandscape: boolean, watermark: Page['watermark'] = null): Page {
  const area = isLandscape ? landscapeArea : typeArea;
  return {
    widthPt: points(isLandscape ? paper.heightMm : paper.widthMm),
    heightPt: points(isLandscape ? paper.widthMm : paper.heightMm),
    area: {
      left: points(area.leftMm),
      top: points(area.topMm),
      width: points(area.widthMm),
      height: points(area.heightMm),
    },
    watermark,
    bookmark: null,
    marks: [],
  };
}
