import type { Block, BlockOf, DocumentModel, FontRole } from '#domain/document/blocks.ts';
import { cellStyle } from './layout/tableCell.ts';
import { asForm } from './layout/tableGrid.ts';
import { headingFont } from './layout/textItems.ts';

/** The type faces a document asks for. */
export function rolesIn(model: DocumentModel): ReadonlySet<FontRole> {
  return new Set(model.blocks.flatMap((block) => rolesOf(block)));
}

type Roles = { readonly [K in Block['kind']]: (block: BlockOf<K>) => readonly FontRole[] };

const plain = (): readonly FontRole[] => ['fangsong'];
const roles: Roles = {
  title: (block) => (block.sub === '' ? ['fangsong', 'biaosong'] : ['fangsong', 'biaosong', 'kai']),
  letterhead: (block) => (block.signer === null ? ['fangsong', 'biaosong'] : ['fangsong', 'biaosong', 'kai']),
  heading: (block) => [headingFont[block.level] ?? 'fangsong'],
  paragraph: (block) => block.runs.map((run) => run.font ?? block.font),
  spread: (block) => [block.font],
  formTable: cellRoles,
  dataTable: cellRoles,
  space: plain,
  signature: plain,
  attachments: plain,
  imprint: plain,
  photos: plain,
  labels: () => ['fangsong', 'hei'],
  perforation: plain,
  pageBreak: plain,
  parts: plain,
};

function rolesOf<K extends Block['kind']>(block: BlockOf<K>): readonly FontRole[] {
  const say: Roles[K] = roles[block.kind];
  return say(block);
}

function cellRoles(block: BlockOf<'formTable' | 'dataTable'>): readonly FontRole[] {
  const form = asForm(block);
  return form.rows.flatMap((row) => row.cells.map((cell) => cellStyle(form, cell).font));
}
