import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsBetween } from '#ui/features/case/evidence/gallery/useRowsInView.ts';
import { createThumbnailRack } from '#ui/features/case/evidence/gallery/thumbnailRack.ts';
import type { ThumbnailMaker, ThumbnailOrder } from '#ui/features/case/evidence/gallery/thumbnailRack.ts';

const limits = { atOnce: 2, kept: 3, patienceMs: 10_000 } as const;
const wanted = (url: string) => ({ url, maxSide: 'resizeWidth', size: 352 }) as const;

/** The far side of the worker, played by hand. */
function aBench() {
  const orders: ThumbnailOrder[] = [];
  const closed: string[] = [];
  let started = 0;
  let ended = 0;
  let maker: ThumbnailMaker | null = null;
  const start = (): ThumbnailMaker => {
    started += 1;
    maker = {
      onmessage: null,
      onerror: null,
      postMessage: (order) => void orders.push(order),
      terminate: () => void (ended += 1),
    };
    return maker;
  };
  const answer = (url: string) => {
    const number = orders.findLast((order) => order.url === url)?.number ?? 0;
    const picture = { width: 352, height: 232, close: () => void closed.push(url) };
    maker?.onmessage?.(new MessageEvent('message', { data: { number, picture } }));
  };
  return {
    rack: createThumbnailRack(start, limits),
    answer,
    closed,
    urls: () => orders.map(({ url }) => url),
    makers: () => ({ started, ended }),
  };
}

describe('the rack of small pictures', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('has a few made at once and skips what is no longer wanted', () => {
    const { rack, answer, urls } = aBench();
    const stops = ['a', 'b', 'c', 'd'].map((url) => rack.ask(wanted(url), () => undefined));
    expect(urls()).toEqual(['a', 'b']);
    stops[2]?.();
    answer('a');
    expect(urls()).toEqual(['a', 'b', 'd']);
  });

  it('makes each picture once, and lets the longest unused go', () => {
    const { rack, answer, urls, closed } = aBench();
    const seen: string[] = [];
    const ask = (url: string) => rack.ask(wanted(url), () => void seen.push(url));
    for (const url of ['a', 'b', 'c']) {
      ask(url);
      answer(url);
    }
    ask('a');
    expect(urls()).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual(['a', 'b', 'c', 'a']);
    ask('d');
    answer('d');
    expect(closed).toEqual(['b']);
  });

  it('frees everything when the window is locked, and works again afterwards', () => {
    const { rack, answer, closed, makers } = aBench();
    rack.ask(wanted('a'), () => undefined);
    answer('a');
    rack.clear();
    expect(closed).toEqual(['a']);
    expect(makers()).toEqual({ started: 1, ended: 1 });
    rack.ask(wanted('a'), () => undefined);
    expect(makers()).toEqual({ started: 2, ended: 1 });
  });

  it('gives up a picture that hangs and begins the others again', () => {
    const { rack, answer, urls, makers } = aBench();
    const seen: [string, boolean][] = [];
    rack.ask(wanted('hangs'), (picture) => void seen.push(['hangs', picture !== null]));
    vi.advanceTimersByTime(5_000);
    rack.ask(wanted('good'), (picture) => void seen.push(['good', picture !== null]));
    vi.advanceTimersByTime(5_000);
    expect(makers()).toEqual({ started: 2, ended: 1 });
    expect(urls()).toEqual(['hangs', 'good', 'good']);
    answer('good');
    expect(seen).toEqual([
      ['hangs', false],
      ['good', true],
    ]);
  });
});

describe('rows in view', () => {
  it.each([
    [-300, 0, 16],
    [0, 0, 21],
    [6000, 96, 121],
    [1e9, 1000, 1000],
  ])('with %d px above the window begin at %d and end at %d', (hiddenPx, first, end) => {
    expect(rowsBetween(hiddenPx, 1000, { count: 1000, heightPx: 60 })).toEqual({ first, end });
  });
});
