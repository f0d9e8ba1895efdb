import { SourceFailure } from '#app/ports.ts';
import type { ByteSource } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { openContent } from './content.ts';
import type { Content } from './content.ts';
import type { House } from './personHandlers.ts';
import { isSheetPath } from './sheetRack.ts';
import type { Stay } from './stay.ts';

/**
 * What a content path names, for whoever is present; a stream ends with the stay it was begun in.
 *
 * Fails: `session.locked`, `session.passwordMustChange`; as `openContent`.
 */
export async function openForPresent({ keeper, sheets }: House, path: string): Promise<Result<Content>> {
  const stay = keeper.present();
  if (isSheetPath(path)) return sheets.open(path, stay);
  if (stay === null) return refused(failure('session.locked'));
  if (stay.mustChangePassword) return refused(failure('session.passwordMustChange'));
  const opened = await stay.during(() => openContent(stay.around, path));
  if (!opened.ok) return opened;
  const content = opened.value;
  return ok({ ...content, stream: (range) => whilePresent(stay, content.stream(range)) });
}

/** Asks before every piece whether its person is still there: a window that is locked shows no further second of a video. */
async function* whilePresent(stay: Stay, source: ByteSource): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      if (!stay.isPresent()) throw new SourceFailure(failure('session.locked'));
      const piece = await stay.during(() => pieces.next());
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    await pieces.return?.();
  }
}
