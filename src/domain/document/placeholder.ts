/** One `{{path|filter:argument|…}}` of a template string. */
export interface Placeholder {
  readonly path: string;
  readonly filters: readonly { readonly name: string; readonly argument: string }[];
}

const pattern = /\{\{([^{}]*)\}\}/g;

/** Replaces each placeholder by what `say` answers; text between them stays. */
export function replacePlaceholders(text: string, say: (placeholder: Placeholder) => string): string {
  return text.replace(pattern, (_whole, inside: string) => say(parsePlaceholder(inside)));
}

/** Reads what stands between two pairs of braces. */
export function parsePlaceholder(inside: string): Placeholder {
  const [path = '', ...filters] = inside.split('|');
  return {
    path: path.trim(),
    filters: filters.map((filter) => {
      const colon = filter.indexOf(':');
      return colon < 0
        ? { name: filter.trim(), argument: '' }
        : { name: filter.slice(0, colon).trim(), argument: filter.slice(colon + 1) };
    }),
  };
}
