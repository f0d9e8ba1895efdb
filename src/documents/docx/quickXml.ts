const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/**
 * The main part of a DOCX from what the formatter of `docx` makes of its elements: `{ name: content }`.
 *
 * Shape: byte for byte what `docx` writes, whose own way builds a second tree of every element before it joins the text.
 * An element with attributes alone closes itself; one with a list of children, even an empty list, has a closing tag.
 */
export function mainPart(element: unknown): string {
  return DECLARATION + written(element);
}

const keptTexts = new WeakMap<object, string>();

/** Remembers how an element is written that stands in many places. */
export function keepText(element: unknown): void {
  for (const content of Object.values(Object(element)))
    if (Array.isArray(content)) keptTexts.set(content, written(element));
}

function written(element: unknown): string {
  for (const [name, content] of Object.entries(Object(element))) {
    if (!Array.isArray(content)) return alone(name, content);
    const before = keptTexts.get(content);
    if (before !== undefined) return before;
    let attributes = '';
    let inside = '';
    for (const child of content) {
      const own = attributesIn(child);
      if (own !== null) attributes += attributesOf(own);
      else inside += typeof child === 'object' ? written(child) : escaped(child);
    }
    return `<${name}${attributes}>${inside}</${name}>`;
  }
  return '';
}

/** An element without children. */
function alone(name: string, content: unknown): string {
  const attributes = attributesIn(content);
  if (attributes !== null) return `<${name}${attributesOf(attributes)}/>`;
  return typeof content === 'object' ? `<${name}/>` : `<${name}>${escaped(content)}</${name}>`;
}

function attributesOf(values: object): string {
  let text = '';
  for (const [key, value] of Object.entries(values)) text += ` ${key}="${escaped(value)}"`;
  return text;
}

/** Characters XML 1.0 has no place for are left out. */
function escaped(value: unknown): string {
  return String(value).replace(UNSAFE, (character) => escapes[character] ?? '');
}

const UNSAFE = /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g;

/** Those of an element, or those that stand among its children. */
function attributesIn(child: unknown): object | null {
  const found: unknown = typeof child === 'object' && child !== null ? Reflect.get(child, '_attr') : null;
  return typeof found === 'object' ? found : null;
}
