/** A piece of markup, ready to stand in a part of the file. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Words as they may stand in markup; control characters, which XML cannot carry, are left out. */
export function escaped(words: string): Xml {
  return words.replace(/[&"'<>]|(?![\t\n\r])\p{Cc}/gu, (character) => escapes[character] ?? '');
}

/** One element; attributes without a value are left out, and values are trusted: words go through `escaped` first. */
export function element(name: string, attributes: Attributes, content: Xml = ''): Xml {
  let head = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) head += ` ${key}="${value}"`;
  }
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
}
