/** Splits text into the short words whose initials an officer would type: names, places, numbers; a narrative is searched as text only. */
const LONGEST_WORD = 40;
const hasHan = /\p{Script=Han}/u;
/** Names and places repeat from save to save; reading one costs as much as writing a file. */
const REMEMBERED_WORDS = 5000;
const remembered = new Map<string, string>();

/** Pinyin initials of the Chinese words in a text, e.g. `张三 虚构市` → `zs xgs`; a surname read two ways gives both (`单某` → `dm sm`). */
export async function initialsOf(text: string): Promise<string> {
  const words = new Set(
    text.split(/\s+/u).filter((word) => word.length <= LONGEST_WORD && hasHan.test(word)),
  );
  const initials: string[] = [];
  for (const word of words) initials.push(await initialsOfWord(word));
  return initials.join(' ');
}

async function initialsOfWord(word: string): Promise<string> {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  // The dictionary takes as long to load as opening a vault of ten thousand cases: only a save needs it.
  const { pinyin } = await import('pinyin-pro');
  const read = (surname: 'off' | 'head') =>
    pinyin(word, { pattern: 'first', toneType: 'none', type: 'array', surname }).join('').toLowerCase();
  const initials = [...new Set([read('off'), read('head')])].join(' ');
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(word, initials);
  return initials;
}
