import { fromReadable, readable } from './fieldNames.ts';
import type { FieldNames } from './fieldNames.ts';
import { MOST_CHARACTERS } from './templateEdition.ts';
import type { TemplateText } from './templateTexts.ts';

/** What a law is called and where in it something stands: law is data of the law shelf. */
const citation = /《[^《》]*》|第[一二三四五六七八九十百零〇两\d]+条/gu;
/** What tells anybody that a paper is none of the official ones. */
const marks = ['预填稿', '非正式法律文书'];
/** Printed is `☑`; who ticks is the person at the paper, or the record, whatever sign stands for it. */
const tick = /[☑☒✓✔✗✘√■▣🗸🗹]/gu;

/** Why a text may not be worded anew at all; `null` = it may. Source: SPEC P-T9. */
export function whyFixed({ text }: Pick<TemplateText, 'text'>): string | null {
  return text.startsWith('注：') ? '“注：”说明表式怎么填、依据什么，随程序更新，不能改' : null;
}

export interface WordedText {
  /** As it will stand in the template. */
  readonly to: string;
  readonly problems: readonly string[];
}

/** What was typed for a text, with everything that stands against it. Source: SPEC P-T8, P-T9. */
export function wordText(text: TemplateText, typed: string, names: FieldNames): WordedText {
  const why = whyFixed(text);
  if (why !== null) return { to: text.text, problems: [why] };
  const own = names.ownOf(text);
  const written = fromReadable(typed, own, names.general);
  const [before, after] = [readable(text.text, own), typed];
  return {
    to: written.text,
    problems: [...written.problems, ...shapeProblems(typed), ...keptProblems(before, after)],
  };
}

/** What stands against any words on paper. */
export function shapeProblems(typed: string): readonly string[] {
  if (typed.trim() === '') return ['不能留空'];
  if (typed.length > MOST_CHARACTERS) return [`最多${MOST_CHARACTERS}个字`];
  return /[\p{Cc}\p{Cf}\p{Co}]/u.test(typed.replaceAll('\n', ''))
    ? ['有看不见的控制字符，请删去后重新输入']
    : [];
}

function keptProblems(before: string, after: string): readonly string[] {
  const [had, has] = [citationsIn(before), citationsIn(after)];
  const [bareBefore, bareAfter] = [bare(before), bare(after)];
  const lost = had.filter((one) => !has.includes(one));
  const added = has.filter((one) => !had.includes(one));
  return [
    ...lost.map((one) => `引用的“${one}”不能去掉或者改动；法条由法规架更新`),
    ...added.map((one) => `不能写入“${one}”；引用哪一条由法规架和案件定性决定`),
    ...marks
      .filter((mark) => countIn(bareBefore, mark) !== countIn(bareAfter, mark))
      .map((mark) => `“${mark}”的字样不能增减`),
    ...(ticksIn(after) > ticksIn(before) ? ['不能预先打勾，请写“□”'] : []),
  ];
}

function citationsIn(text: string): readonly string[] {
  const plain = bare(text)
    .replaceAll(/[<〈«]/gu, '《')
    .replaceAll(/[>〉»]/gu, '》');
  return [...plain.matchAll(citation)].map(([whole]) => whole).toSorted();
}

/** Without blanks and with each character in its usual width, so that neither hides what is written. Source: SPEC P-Z26. */
const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '');
const ticksIn = (text: string) => [...text.matchAll(tick)].length;

const countIn = (text: string, part: string) => text.split(part).length - 1;
