import { type Document, Packer } from 'docx';
import { z } from 'zod';
import { Fault } from '#domain/kernel/fault.ts';
import { hastenAttributes } from './quickAttributes.ts';
import { zipParts } from './zipParts.ts';

hastenAttributes();

interface Formatter {
  format(component: unknown, context: unknown): unknown;
}
interface Compiler {
  readonly formatter: Formatter;
  compile(document: Document): unknown;
}
type Parts = ReadonlyMap<string, string | Uint8Array>;

const Parts = z.map(z.string(), z.union([z.string(), z.instanceof(Uint8Array)]));

/** Parts of a file that say nothing of the paper in it: no styles, notes or lists are ever added to ours. */
const sameParts = ['styles', 'footnotes', 'endnotes', 'numbering', 'fontTable', 'settings'].map(
  (name) => `word/${name}.xml`,
);
/** The same parts as components of a document of `docx`. */
const sameComponents = ['Styles', 'Numbering', 'Settings'] as const;
const sameViews = ['FootNotes', 'Endnotes', 'FontTable'] as const;

export interface Packing {
  /** As the document was made with. */
  readonly hasOddAndEven: boolean;
  /** What the file says of its making; never the PC's clock. */
  readonly createdAt: Date;
}

/** As they were written for the first document whose odd and even pages are, or are not, alike. */
const kept = new Map<boolean, Parts>();

/**
 * A document as the bytes of a DOCX file.
 *
 * Shape: the parts are those `docx` would zip, but for the moments and one attribute (see `ownParts`); those that are the same in every paper are written once a run,
 * and zlib zips them in a fifth of the time of its own zip in JavaScript.
 * Fails: Fault when `docx`, whose version is pinned, no longer has the compiler its `Packer` uses.
 */
export function packDocument(document: Document, { hasOddAndEven, createdAt }: Packing): Uint8Array {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (!isCompiler(compiler)) throw new Fault('docx has no compiler any more');
  const before = kept.get(hasOddAndEven);
  if (before === undefined) {
    const parts = ownParts(Parts.parse(compiler.compile(document)), createdAt);
    kept.set(hasOddAndEven, new Map([...parts].filter(([path]) => sameParts.includes(path))));
    return zipParts(parts);
  }
  const parts = ownParts(Parts.parse(hurried(compiler, document).compile(document)), createdAt);
  return zipParts(new Map([...parts].map(([path, content]) => [path, before.get(path) ?? content])));
}

/** The moments of making are the paper's own, so that the same paper gives the same bytes; an attribute no older Word knows is left out. */
function ownParts(parts: Parts, createdAt: Date): Parts {
  const moment = createdAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const own = new Map(parts);
  const change = (path: string, to: (text: string) => string): void => {
    const part = own.get(path);
    if (typeof part === 'string') own.set(path, to(part));
  };
  change('docProps/core.xml', (text) =>
    text.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${moment}`),
  );
  change('word/numbering.xml', (text) => text.replaceAll(/ w15:restartNumberingAfterBreak="\d"/g, ''));
  // `docx` counts pictures through the whole run of the program.
  let pictures = 0;
  change('word/document.xml', (text) =>
    text.replaceAll(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(pictures += 1)}"`),
  );
  // Without that attribute no part uses a newer Word's names, and the schema itself knows no attribute to pass over them.
  for (const path of own.keys())
    if (path.startsWith('word/')) change(path, (text) => text.replace(/ mc:Ignorable="[^"]*"/, ''));
  return own;
}

/** The compiler, passing over what is known: the part it writes there is replaced. */
function hurried(compiler: Compiler, document: Document): Compiler {
  const known = new Set<unknown>([
    ...sameComponents.map((name) => Reflect.get(document, name)),
    ...sameViews.map((name) => viewOf(Reflect.get(document, name))),
  ]);
  const formatter: Formatter = {
    format: (component, context) =>
      known.has(component) ? { 'w:known': {} } : compiler.formatter.format(component, context),
  };
  return Object.create(compiler, { formatter: { value: formatter } });
}

function viewOf(wrapper: unknown): unknown {
  return typeof wrapper === 'object' && wrapper !== null ? Reflect.get(wrapper, 'View') : wrapper;
}

function isCompiler(value: unknown): value is Compiler {
  return (
    typeof value === 'object' &&
    value !== null &&
    'compile' in value &&
    typeof value.compile === 'function' &&
    'formatter' in value
  );
}
