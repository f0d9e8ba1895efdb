import { Document, type IPropertiesOptions, Packer } from 'docx';
import { z } from 'zod';
import { Fault } from '#domain/kernel/fault.ts';
import { hastenAttributes } from './quickAttributes.ts';
import { hastenElements } from './quickElements.ts';
import { mainPart } from './quickXml.ts';
import { stylesXml } from './styles.ts';
import { zipParts } from './zipParts.ts';

hastenAttributes();
hastenElements();

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
const sameParts = [
  'styles',
  'footnotes',
  'endnotes',
  'numbering',
  'fontTable',
  'settings',
  'theme/theme1',
].map((name) => `word/${name}.xml`);
/** The same parts as components of a document of `docx`. */
const sameComponents = ['Styles', 'Numbering', 'Settings', 'Theme'] as const;
const sameViews = ['FootNotes', 'Endnotes', 'FontTable'] as const;

/** Stands where a part will be put in. */
const UNWRITTEN = { 'w:known': {} };
/** For a paper whose styles will be put in. */
const NO_STYLES = '<w:styles/>';

/** As they were written for the first document whose odd and even pages are, or are not, alike. */
const kept = new Map<boolean, Parts>();

/**
 * A document as the bytes of a DOCX file.
 *
 * Shape: the parts are those `docx` would zip, but for the moments and one attribute (see `ownParts`), which say `createdAt` and never the PC's
 * clock; those that are the same in every paper are written once a run, the main part by `mainPart`, and zlib zips them in a fifth of the time of the library's own zip.
 * Fails: Fault when `docx`, whose version is pinned, no longer has the compiler its `Packer` uses.
 */
export function packDocument(paper: Omit<IPropertiesOptions, 'externalStyles'>, createdAt: Date): Uint8Array {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (!isCompiler(compiler)) throw new Fault('docx has no compiler any more');
  const hasOddAndEven = paper.evenAndOddHeaderAndFooters === true;
  const before = kept.get(hasOddAndEven);
  if (before === undefined) {
    const whole = compiler.compile(new Document({ ...paper, externalStyles: stylesXml }));
    const parts = ownParts(Parts.parse(whole), createdAt);
    kept.set(hasOddAndEven, new Map([...parts].filter(([path]) => sameParts.includes(path))));
    return zipParts(parts);
  }
  const hurried = hurriedParts(compiler, new Document({ ...paper, externalStyles: NO_STYLES }));
  return zipParts(
    new Map([...ownParts(hurried, createdAt)].map(([path, content]) => [path, before.get(path) ?? content])),
  );
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

/** The parts, passing over what is known: the one written there is replaced by the caller. The main part is written here. */
function hurriedParts(compiler: Compiler, document: Document): Parts {
  const known = new Set<unknown>([
    ...sameComponents.map((name) => Reflect.get(document, name)),
    ...sameViews.map((name) => viewOf(Reflect.get(document, name))),
  ]);
  const main = document.Document.View;
  let words: unknown;
  const formatter: Formatter = {
    format(component, context) {
      if (known.has(component)) return UNWRITTEN;
      const formatted = compiler.formatter.format(component, context);
      // `docx` looks for the places of pictures, which it has met by now, in the text it writes itself.
      if (component !== main || document.Media.Array.length > 0) return formatted;
      words = formatted;
      return UNWRITTEN;
    },
  };
  const hurried: Compiler = Object.create(compiler, { formatter: { value: formatter } });
  const parts = Parts.parse(hurried.compile(document));
  return words === undefined ? parts : new Map([...parts, ['word/document.xml', mainPart(words)]]);
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
