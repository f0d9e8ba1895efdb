import type { ReadableText, TextFormat } from '#domain/evidence/readableText.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { OpenedObject } from './ports.ts';

/**
 * Reads the words of an electronic paper; never its code, never on the thread that answers.
 * Fails: `evidence.textUnreadable`, `evidence.textTooLarge`.
 */
export interface TextReader {
  read(object: OpenedObject, format: TextFormat): Promise<Result<ReadableText>>;
  /**
   * How large a page of a PDF is when it is drawn at so many dots per inch. Units: pixels.
   * Fails: `evidence.textUnreadable`, `evidence.textTooLarge`.
   */
  pageSize(object: OpenedObject, page: PageDrawing): Promise<Result<PageSize>>;
  /** The pages of a PDF from outside, ready to be bound into one of ours, or why they cannot be. */
  sheets(object: OpenedObject, watch?: SheetWatch): Promise<SheetsOrProblem>;
}

/** Told of a long paper while it is read, and asked whether to go on; a reading that was stopped answers `tooLarge`. */
export interface SheetWatch {
  onPage(donePages: number, pages: number): void;
  isCancelled(): boolean;
}

/** A PDF written anew, with nothing in it but its pages. */
export interface RewrittenSheets {
  readonly bytes: Uint8Array;
  readonly pages: number;
}
/** `marked`: seals, notes or form fields lie over its pages; `layered`: parts of it can be switched off. */
export type SheetProblem = 'encrypted' | 'damaged' | 'marked' | 'layered' | 'unusual' | 'tooLarge';
export type SheetsOrProblem = RewrittenSheets | { readonly problem: SheetProblem };

/** A page as it is drawn. */
export interface PageDrawing {
  /** From 1. */
  readonly number: number;
  readonly dotsPerInch: number;
}
export interface PageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}
