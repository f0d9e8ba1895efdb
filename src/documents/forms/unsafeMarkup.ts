/** Fields of Word that fetch, link or run something when the paper is opened; Word reads their names in any case. */
const LIVE_FIELDS =
  /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|DATABASE|MACROBUTTON|RD|EMBED|CONTROL|HTMLCONTROL)\b/iu;

/** A place outside the file: a scheme, a share, a drive. */
const OUTSIDE = /^\s*(?:[a-z][\w+.-]*:|\/\/|\\)/iu;

/** A way of writing under which a check by text would miss what Word reads; no office program writes so. */
export function unsafeWriting(text: string): string | null {
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([^"']*)/iu.exec(text)?.[1] ?? 'utf-8';
  if (text.includes('\0') || !/^utf-?8$/iu.test(declared)) return '不是 UTF-8 编码的部件';
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) return '实体定义';
  if (/<!--|<!\[CDATA\[/u.test(text)) return '标记中的注释';
  // Office itself marks parts of other programs as `mso-…`; `plainMarkup` takes those out.
  const instructions = [...text.matchAll(/<\?([\w-]+)/gu)].filter(
    ([, name = '']) => name !== 'xml' && !/^mso-\w+$/u.test(name),
  );
  return instructions.length === 0 ? null : '标记中的处理指令';
}

/** As Word reads it: characters written by their numbers (`&#69;xternal` is External), and without processing instructions. */
export function plainMarkup(text: string): string {
  return text
    .replaceAll(/&#(?:x(?<hex>[\da-f]{1,6})|(?<decimal>\d{1,7}));/giu, (...found) => {
      const { hex, decimal }: { hex?: string; decimal?: string } = found.at(-1);
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      // A sign of markup stays one character of text.
      return code > 0x10ffff || code === 0x3c || code === 0x3e ? '\uFFFD' : String.fromCodePoint(code);
    })
    .replaceAll('&amp;', '&')
    .replaceAll(/<\?.*?\?>/gsu, '');
}

/** What a part, in plain markup, would fetch, link or run, in the words of whoever has to take it out. */
export function unsafeContent(name: string, text: string): string | null {
  if (/\.rels$/iu.test(name)) return unsafeRelation(text);
  if (/<(?:[\w.-]+:)?altChunk\b/u.test(text)) return '并入的外部文档';
  if (/<(?:[\w.-]+:)?mailMerge\b/u.test(text)) return '邮件合并的数据源';
  const unclear = unclearText(name, text);
  if (unclear !== null) return unclear;
  if (linksOf(text).some((target) => OUTSIDE.test(target))) return '指向文件之外的链接';
  return unsafeFields(text);
}

/** Text that is on paper or not as the reader chooses: a check would read other words than the paper shows. Source: SPEC P-Z27. */
function unclearText(name: string, text: string): string | null {
  if (!/^word\/(?:document|header|footer)[^/]*\.xml$/u.test(name)) return null;
  if (/<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo)\s/u.test(text))
    return '修订痕迹（请先接受或者拒绝全部修订）';
  const hides = /<(?:[\w.-]+:)?vanish(?:\s[^>]*)?\/?>/gu;
  return [...text.matchAll(hides)].some(([tag]) => !/val\s*=\s*["'](?:0|false|off)["']/u.test(tag))
    ? '隐藏文字（请显示出来或者删去）'
    : null;
}

/** Pictures and shapes of the older drawing markup name their place themselves. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\s(?:[\w.-]+:)?(?:src|href|althref)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu)].map(
    ([, double, single]) => double ?? single ?? '',
  );
}

function unsafeFields(text: string): string | null {
  const instructions = [
    ...text.matchAll(/<(?:[\w.-]+:)?(?:del)?instrText\b[^>]*>([^<]*)</giu),
    ...text.matchAll(/\s(?:[\w.-]+:)?instr\s*=\s*"([^"]*)"/gu),
    ...text.matchAll(/\s(?:[\w.-]+:)?instr\s*=\s*'([^']*)'/gu),
  ].map(([, words]) => words ?? '');
  const [joined, spaced] = [instructions.join(''), instructions.join(' ')];
  const live = LIVE_FIELDS.exec(`${joined} ${spaced}`)?.[0];
  if (live !== undefined) return `会取用外部内容的域（${live.toUpperCase()}）`;
  return /\bHYPERLINK\s+(?!\\)/iu.test(joined) ? '超链接（请改成普通文字）' : null;
}

function unsafeRelation(text: string): string | null {
  for (const [relation] of text.matchAll(/<(?:[\w.-]+:)?Relationship\b[^>]*>/gu)) {
    const valueOf = (name: string) =>
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
        .exec(relation)
        ?.slice(1)
        .find((one) => one !== undefined) ?? '';
    const type = valueOf('Type').trim().split('/').at(-1) ?? '';
    if (/^\s*External\s*$/iu.test(valueOf('TargetMode')) || OUTSIDE.test(valueOf('Target')))
      return outsideNames[type] ?? '指向文件之外的链接';
    if (/^(?:aFChunk|attachedTemplate|subDocument|oleObject|package|vbaProject|control)$/iu.test(type))
      return outsideNames[type] ?? '嵌入的文件或者控件';
  }
  return null;
}

const outsideNames: Readonly<Record<string, string>> = {
  hyperlink: '超链接（请改成普通文字）',
  image: '链接的图片（请改成插入的图片）',
  attachedTemplate: '附加的外部模板',
  aFChunk: '并入的外部文档',
  subDocument: '子文档',
};
