/** One picture to be made small. */
export interface ThumbnailOrder {
  readonly number: number;
  readonly url: string;
  /** The side that is given; the other one follows from the shape of the picture. */
  readonly maxSide: 'resizeWidth' | 'resizeHeight';
  readonly size: number;
}
export interface ThumbnailAnswer {
  readonly number: number;
  /** `null` = the bytes are no picture, or it took too long. */
  readonly picture: ImageBitmap | null;
}

/** The part of a `Worker` the rack uses. */
export interface ThumbnailMaker {
  onmessage: ((event: MessageEvent<ThumbnailAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: ThumbnailOrder, transfer: Transferable[]): void;
  terminate(): void;
}

type Wanted = Pick<ThumbnailOrder, 'url' | 'maxSide' | 'size'>;
type Listener = (picture: ImageBitmap | null) => void;
interface Waiting extends ThumbnailOrder {
  readonly listeners: Set<Listener>;
}

/** Small pictures in memory only: made a few at a time, the longest unused let go first. */
export interface ThumbnailRack {
  /** Asks for one; returns how to stop wanting it. */
  readonly ask: (wanted: Wanted, listener: Listener) => () => void;
  /** Frees every picture and ends the worker; usable again afterwards. */
  readonly clear: () => void;
}

export interface RackLimits {
  /** Pictures in the making. */
  readonly atOnce: number;
  /** Finished ones held in memory, of at most 330 kB each. */
  readonly kept: number;
  readonly patienceMs: number;
}
export const rackLimits: RackLimits = { atOnce: 2, kept: 240, patienceMs: 10_000 };

/** An empty rack; the worker is started by the first picture that is asked for. */
export function createThumbnailRack(
  startMaker: () => ThumbnailMaker,
  limits: RackLimits = rackLimits,
): ThumbnailRack {
  const kept = new Map<string, ImageBitmap | null>();
  const queue = new Map<string, Waiting>();
  const inHand = new Map<
    number,
    { readonly order: Waiting; readonly timer: ReturnType<typeof setTimeout> }
  >();
  let maker: ThumbnailMaker | null = null;
  let count = 0;

  const finish = ({ number, picture }: ThumbnailAnswer) => {
    const found = inHand.get(number);
    if (found === undefined) return picture?.close();
    clearTimeout(found.timer);
    inHand.delete(number);
    keep(kept, { url: found.order.url, picture, limit: limits.kept });
    for (const listener of found.order.listeners) listener(picture);
    return next();
  };
  // A picture that hangs takes its worker with it; the others in hand are begun again.
  const giveUp = (order: Waiting) => {
    const others = [...inHand.values()].filter((entry) => entry.order !== order);
    for (const entry of others) clearTimeout(entry.timer);
    for (const { order: other } of others) inHand.delete(other.number);
    for (const { order: other } of others) queue.set(other.url, other);
    maker?.terminate();
    maker = null;
    finish({ number: order.number, picture: null });
  };
  const start = () => {
    const started = startMaker();
    started.onmessage = ({ data }) => finish(data);
    started.onerror = () => {
      for (const { order } of inHand.values()) finish({ number: order.number, picture: null });
    };
    return started;
  };
  const next = () => {
    for (const [url, order] of queue) {
      if (inHand.size >= limits.atOnce) return;
      queue.delete(url);
      maker ??= start();
      inHand.set(order.number, { order, timer: setTimeout(() => giveUp(order), limits.patienceMs) });
      const { number, maxSide, size } = order;
      maker.postMessage({ number, url, maxSide, size }, []);
    }
  };
  return {
    ask(wanted, listener) {
      const had = kept.get(wanted.url);
      if (had !== undefined) {
        keep(kept, { url: wanted.url, picture: had, limit: limits.kept });
        listener(had);
        return () => undefined;
      }
      const order = [...inHand.values()].find((entry) => entry.order.url === wanted.url)?.order ??
        queue.get(wanted.url) ?? { ...wanted, number: (count += 1), listeners: new Set<Listener>() };
      order.listeners.add(listener);
      if (!inHand.has(order.number)) queue.set(order.url, order);
      next();
      return () => {
        order.listeners.delete(listener);
        if (order.listeners.size === 0) queue.delete(order.url);
      };
    },
    clear() {
      for (const { timer } of inHand.values()) clearTimeout(timer);
      inHand.clear();
      queue.clear();
      for (const picture of kept.values()) picture?.close();
      kept.clear();
      maker?.terminate();
      maker = null;
    },
  };
}

interface Kept {
  readonly url: string;
  readonly picture: ImageBitmap | null;
  readonly limit: number;
}

function keep(kept: Map<string, ImageBitmap | null>, { url, picture, limit }: Kept): void {
  kept.delete(url);
  kept.set(url, picture);
  for (const [oldest, old] of kept) {
    if (kept.size <= limit) return;
    kept.delete(oldest);
    old?.close();
  }
}
