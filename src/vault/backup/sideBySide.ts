/** A disk that is asked to flush many small files at once does several in one go; more than this gains nothing. */
const AT_ONCE = 16;

/** Does the work for every item, several at a time, in order of beginning. Fails: with the first failure, once nothing is under way any more. */
export async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  let hasFailed = false;
  const workers = Array.from({ length: Math.min(AT_ONCE, items.length) }, async () => {
    for (const item of waiting) {
      if (hasFailed) return;
      try {
        await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  });
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

/** The answers in the order of the items, the next ones being worked out while one is used. Fails: with the first failure, once nothing is under way any more. */
export async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): AsyncGenerator<Awaited<R>> {
  const underWay: Promise<R>[] = [];
  const begin = (item: T | undefined): void => {
    if (item === undefined) return;
    const working = work(item);
    // Whoever takes the answer hears of its failure.
    working.catch(() => undefined);
    underWay.push(working);
  };
  try {
    for (const item of items.slice(0, AT_ONCE)) begin(item);
    for (let next = AT_ONCE; underWay.length > 0; next += 1) {
      const answer = await underWay.shift();
      begin(items[next]);
      if (answer !== undefined) yield answer;
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}
