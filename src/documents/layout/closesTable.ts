import type { Block } from '#domain/document/blocks.ts';

/** Sign line and notes under a form belong on the page of its last row. */
export function closesTable(blocks: readonly Block[], index: number): boolean {
  const under = blocks[index]?.kind;
  if (under !== 'spread' && under !== 'space' && under !== 'paragraph') return false;
  const opened = blocks.slice(index).find((block) => block.kind !== 'space');
  // A line that holds on to what follows is the heading of the next part.
  if (opened?.kind === 'paragraph' && opened.keepWithNext) return false;
  const above = blocks.slice(0, index).findLast((block) => block.kind !== 'space' && block.kind !== 'spread');
  return above?.kind === 'formTable' || above?.kind === 'dataTable';
}
