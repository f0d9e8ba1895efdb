import type { Template } from './template.ts';

/** What stands for the parts that differ from paper to paper, each exactly once. */
export const numberSlots = ['{{机关代字}}', '{{年份}}', '{{序号}}'] as const;

/** How the numbers of a template are written; `null` = it has none of ours. */
export function numberPatternOf({
  numberWord,
  numberPattern,
}: Pick<Template, 'numberWord' | 'numberPattern'>): string | null {
  if (numberWord === null) return null;
  return numberPattern ?? patternOfWord(numberWord);
}

/** As it is delivered: by the word that tells what is numbered, e.g. 维 for cases. */
export function patternOfWord(word: string): string {
  return `{{机关代字}}（督）${word}字〔{{年份}}〕{{序号}}号`;
}

export interface NumberParts {
  /** 机关代字, e.g. 虚公. */
  readonly organCode: string;
  readonly year: number;
  readonly serial: number;
}

/** A number by its pattern. */
export function sayNumber(pattern: string, { organCode, year, serial }: NumberParts): string {
  return pattern
    .replace('{{机关代字}}', organCode)
    .replace('{{年份}}', String(year))
    .replace('{{序号}}', String(serial));
}
