import type { Block } from './blocks.ts';

/** A new page is only begun where something stands before it and after it, so that no list without entries leaves a blank sheet. Source: SPEC P-P32. */
export function withoutEmptyPages(blocks: readonly Block[]): readonly Block[] {
  let isOpen = false;
  return blocks.filter((block, index) => {
    if (block.kind !== 'pageBreak') {
      isOpen ||= isPrinted(block);
      return true;
    }
    const next = blocks.slice(index + 1).find((other) => other.kind === 'pageBreak' || isPrinted(other));
    const isNeeded = isOpen && next !== undefined && next.kind !== 'pageBreak';
    if (isNeeded) isOpen = false;
    return isNeeded;
  });
}

/** Space alone is nothing, nor are photos or labels of which there are none. */
function isPrinted(block: Block): boolean {
  if (block.kind === 'space') return false;
  return block.kind === 'photos' || block.kind === 'labels' ? block.items.length > 0 : true;
}
