import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Content } from './content.ts';

/** What a sheet is called when it is taken out, by the first part of its content path. */
const sheetNames = { recovery: '资料库恢复单.pdf', labels: '证据标签.pdf' } as const;
export type SheetKind = keyof typeof sheetNames;

/** Whether a content path is one of the rack's. */
export function isSheetPath(path: string): boolean {
  return Object.keys(sheetNames).some((kind) => path.startsWith(`${kind}/`));
}

/** Sheets that may be printed for a short while and are never written to disk: there is only one, the newest. */
export interface SheetRack {
  /** Keeps a PDF for whoever made it. Returns its content path. */
  keep(kind: SheetKind, pdf: Uint8Array, maker: object | null): string;
  /** Fails: `evidence.notFound` once its time is over, or for anyone but its maker. */
  open(path: string, asker: object | null): Result<Content>;
  /** Forgets it, overwriting its bytes. */
  clear(): void;
}

/** Long enough to look, print and print again when the paper jams. */
const KEPT_MS = 10 * 60_000;

/** Opens an empty rack. `maker` is compared by identity: a person who comes back is another stay. */
export function openSheetRack(uptimeMs: () => number, token: () => string): SheetRack {
  let kept: {
    readonly kind: SheetKind;
    readonly path: string;
    readonly pdf: Uint8Array;
    readonly maker: object | null;
    readonly untilMs: number;
  } | null = null;
  const clear = () => {
    kept?.pdf.fill(0);
    kept = null;
  };
  return {
    clear,
    keep(kind, pdf, maker) {
      clear();
      const path = `${kind}/${token()}.pdf`;
      kept = { kind, path, pdf: Uint8Array.from(pdf), maker, untilMs: uptimeMs() + KEPT_MS };
      return path;
    },
    open(path, asker) {
      if (kept !== null && uptimeMs() >= kept.untilMs) clear();
      if (kept === null || kept.path !== path || kept.maker !== asker)
        return refused(failure('evidence.notFound'));
      const bytes = Uint8Array.from(kept.pdf);
      return ok({
        mediaType: 'application/pdf',
        fileName: sheetNames[kept.kind],
        sizeBytes: bytes.length,
        async *stream(range = { start: 0, end: bytes.length }) {
          yield bytes.subarray(range.start, range.end);
        },
      });
    },
  };
}
