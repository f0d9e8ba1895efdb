import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

export interface RowsInView {
  readonly first: number;
  /** The first one no longer shown. */
  readonly end: number;
}

export interface RowSetting {
  readonly count: number;
  readonly heightPx: number;
}

/** Rows beyond the edge that are ready before they come into view. */
const SPARE_ROWS = 4;

/** So many cost nothing, and can all be found by the browser's own search. */
const FEW_ROWS = 60;

/** Which rows of equal height can be seen, wherever the page scrolls. `block` starts at the first row. */
export function useRowsInView(block: RefObject<HTMLElement | null>, setting: RowSetting): RowsInView {
  const { count, heightPx } = setting;
  const [rows, setRows] = useState<RowsInView>({ first: 0, end: Math.min(count, 20) });
  useEffect(() => {
    let asked = 0;
    const measure = () => {
      asked = 0;
      if (block.current === null) return;
      const next = rowsBetween(-block.current.getBoundingClientRect().top, window.innerHeight, {
        count,
        heightPx,
      });
      setRows((before) => (before.first === next.first && before.end === next.end ? before : next));
    };
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(measure);
    };
    measure();
    // Captured: the page itself scrolls, or a part of it around this block.
    window.addEventListener('scroll', ask, { capture: true, passive: true });
    window.addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', ask, { capture: true });
      window.removeEventListener('resize', ask);
    };
  }, [block, count, heightPx]);
  if (count <= FEW_ROWS) return { first: 0, end: count };
  return { first: Math.min(rows.first, count), end: Math.min(rows.end, count) };
}

/** Pure arithmetic: `hiddenPx` of the block lie above the window. */
export function rowsBetween(hiddenPx: number, windowPx: number, { count, heightPx }: RowSetting): RowsInView {
  const first = Math.max(0, Math.floor(hiddenPx / heightPx) - SPARE_ROWS);
  const end = Math.max(0, Math.ceil((hiddenPx + windowPx) / heightPx) + SPARE_ROWS);
  return { first: Math.min(first, count), end: Math.min(end, count) };
}
