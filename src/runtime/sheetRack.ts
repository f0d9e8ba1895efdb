import type { TableFormat } from '#app/paperPorts.ts';
import { inMemory } from '#app/storeBytes.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Content } from './content.ts';

interface SheetForm {
  readonly extension: string;
  /** What a sheet is called when it is taken out and nobody names it. */
  readonly fileName: string;
  readonly mediaType: string;
}

/** By the first part of the content path. */
const sheetForms = {
  recovery: { extension: '.pdf', fileName: '资料库恢复单.pdf', mediaType: 'application/pdf' },
  labels: { extension: '.pdf', fileName: '证据标签.pdf', mediaType: 'application/pdf' },
  numbers: { extension: '.pdf', fileName: '文号登记簿.pdf', mediaType: 'application/pdf' },
  report: { extension: '.pdf', fileName: '维权工作统计报表.pdf', mediaType: 'application/pdf' },
  templateSample: { extension: '.pdf', fileName: '样例.pdf', mediaType: 'application/pdf' },
  tip: { extension: '.pdf', fileName: '督察微提示.pdf', mediaType: 'application/pdf' },
  tipWord: {
    extension: '.docx',
    fileName: '督察微提示.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  ledgerSheet: { extension: '.pdf', fileName: '维权案件工作台账.pdf', mediaType: 'application/pdf' },
  ledgerBook: {
    extension: '.xlsx',
    fileName: '维权案件工作台账.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  ledgerPack: { extension: '.json', fileName: '台账包.json', mediaType: 'application/json' },
  templatePack: { extension: '.json', fileName: '模板包.json', mediaType: 'application/json' },
  sealedPack: { extension: '.age', fileName: '台账包.json.age', mediaType: 'application/octet-stream' },
  ledgerTable: { extension: '.csv', fileName: '维权案件工作台账.csv', mediaType: 'text/csv' },
} as const satisfies Record<string, SheetForm>;
export type SheetKind = keyof typeof sheetForms;
/** As what a table is kept. */
const tableSheets = { xlsx: 'ledgerBook', csv: 'ledgerTable' } as const satisfies Record<
  TableFormat,
  SheetKind
>;

/** Whether a content path is one of the rack's. */
export function isSheetPath(path: string): boolean {
  return Object.keys(sheetForms).some((kind) => path.startsWith(`${kind}/`));
}

/** Sheets that may be printed or taken out for a short while and are never written to disk: only the newest few. */
export interface SheetRack {
  /** Keeps the bytes for whoever made them. Returns its content path. */
  keep(kind: SheetKind, bytes: Uint8Array, maker: object | null): string;
  /** Fails: `evidence.notFound` once its time is over, or for anyone but its maker. */
  open(path: string, asker: object | null): Result<Content>;
  /** Forgets them all, overwriting their bytes. */
  clear(): void;
}

interface KeptSheet {
  readonly kind: SheetKind;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly maker: object | null;
  readonly untilMs: number;
}

/** Long enough to look, print and print again when the paper jams. */
const KEPT_MS = 10 * 60_000;
/** A screen may still be reading the sample of the last word while the next one is made. */
const KEPT_SHEETS = 4;

/** Opens an empty rack. `maker` is compared by identity: a person who comes back is another stay. */
export function openSheetRack(uptimeMs: () => number, token: () => string): SheetRack {
  let kept: readonly KeptSheet[] = [];
  const keepOnly = (stays: (sheet: KeptSheet, age: number) => boolean) => {
    for (const sheet of kept.filter((each, age) => !stays(each, age))) sheet.bytes.fill(0);
    kept = kept.filter(stays);
  };
  return {
    clear: () => keepOnly(() => false),
    keep(kind, bytes, maker) {
      keepOnly((_, age) => age < KEPT_SHEETS - 1);
      const path = `${kind}/${token()}${sheetForms[kind].extension}`;
      kept = [{ kind, path, bytes: Uint8Array.from(bytes), maker, untilMs: uptimeMs() + KEPT_MS }, ...kept];
      return path;
    },
    open(path, asker) {
      keepOnly(({ untilMs }) => uptimeMs() < untilMs);
      const sheet = kept.find((each) => each.path === path && each.maker === asker);
      if (sheet === undefined) return refused(failure('evidence.notFound'));
      const bytes = Uint8Array.from(sheet.bytes);
      return ok({
        mediaType: sheetForms[sheet.kind].mediaType,
        fileName: sheetForms[sheet.kind].fileName,
        ...inMemory(bytes),
      });
    },
  };
}

export interface MadeTable {
  readonly bytes: Uint8Array;
  /** Of the file, without its ending. */
  readonly title: string;
  readonly format: TableFormat;
}

/** Keeps a table for whoever made it; gives where it lies and what the saved file is called. */
export function keptTable(sheets: SheetRack, { bytes, title, format }: MadeTable, maker: object) {
  return { sheet: sheets.keep(tableSheets[format], bytes, maker), fileName: `${title}.${format}` };
}
