/** Many texts behind each other in one string: one search over it costs a fraction of a search in each. */
export interface JoinedTexts {
  /** Sets the mark of every text that contains `wanted`. */
  mark(wanted: string, marks: Uint8Array): void;
}

const BETWEEN = '\0';

export function joinedTexts(texts: readonly string[]): JoinedTexts {
  const all = texts.join(BETWEEN);
  const ends = new Uint32Array(texts.length);
  let end = -BETWEEN.length;
  for (const [index, text] of texts.entries()) {
    end += BETWEEN.length + text.length;
    ends[index] = end;
  }
  return {
    mark(wanted, marks) {
      // Such a text could be found across two neighbours.
      if (wanted.includes(BETWEEN)) markEach(texts, wanted, marks);
      else markIn(all, ends, wanted, marks);
    },
  };
}

function markIn(all: string, ends: Uint32Array, wanted: string, marks: Uint8Array): void {
  let index = 0;
  let at = all.indexOf(wanted);
  while (at !== -1 && index < ends.length) {
    let end = ends[index] ?? all.length;
    while (end < at) {
      index += 1;
      end = ends[index] ?? all.length;
    }
    marks[index] = 1;
    // The rest of this text no longer matters.
    at = all.indexOf(wanted, end);
  }
}

function markEach(texts: readonly string[], wanted: string, marks: Uint8Array): void {
  for (const [index, text] of texts.entries()) if (text.includes(wanted)) marks[index] = 1;
}
