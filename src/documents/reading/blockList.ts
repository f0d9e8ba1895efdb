import type { ReadableText, TextBlock } from '#domain/evidence/readableText.ts';

/** More than anyone reads on a screen; the rest is read in an office program. */
const MAX_BLOCKS = 4_000;
const MAX_CELLS = 60_000;
const MAX_TEXT = 20_000;

/** Collects what is read up to a bound, and says so when there was more. */
export class BlockList {
  readonly #blocks: TextBlock[] = [];
  readonly #leftOut = new Set<string>();
  #cells = 0;

  get isFull(): boolean {
    return this.#blocks.length >= MAX_BLOCKS;
  }

  add(block: TextBlock): void {
    if (this.isFull) {
      this.leaveOut('内容很长，后面的部分未显示');
      return;
    }
    if (block.kind === 'table') this.#addTable(block.rows);
    else if (block.text.trim() !== '') this.#blocks.push({ ...block, text: block.text.slice(0, MAX_TEXT) });
  }

  leaveOut(what: string): void {
    this.#leftOut.add(what);
  }

  result(format: string): ReadableText {
    return { format, blocks: this.#blocks, leftOut: [...this.#leftOut] };
  }

  #addTable(rows: readonly (readonly string[])[]): void {
    const kept: (readonly string[])[] = [];
    for (const row of rows) {
      if (this.#cells + row.length > MAX_CELLS) {
        this.leaveOut('表格很大，后面的行未显示');
        break;
      }
      this.#cells += row.length;
      kept.push(row.map((cell) => cell.slice(0, 2_000)));
    }
    if (kept.length > 0) this.#blocks.push({ kind: 'table', rows: kept });
  }
}
