import { numberPatternOf, numberSlots, patternOfWord, sayNumber } from '../document/paperNumber.ts';
import type { Template } from '../document/template.ts';
import { isDocumentNumber } from '../kernel/documentNumber.ts';
import type { TemplateEditions } from './templateEdition.ts';

/** Cases are numbered beside the papers. */
const CASE_PATTERN = patternOfWord('维');

/** Who writes numbers by each pattern, or ever did: an old number must stay the only one of its kind. */
export function takenPatterns(
  delivered: readonly Template[],
  editions: TemplateEditions,
  exceptId: string,
): ReadonlyMap<string, string> {
  const taken = new Map([[CASE_PATTERN, '维权案件编号']]);
  for (const template of delivered) {
    const { id, title } = template;
    const own = numberPatternOf(template);
    if (id === exceptId) continue;
    const later = editions.flatMap(({ templateId, changes }) =>
      templateId === id && changes.number !== null ? [changes.number.to] : [],
    );
    for (const pattern of [own, ...later]) if (pattern !== null) taken.set(pattern, `${id} ${title}`);
  }
  return taken;
}

/** What is wrong with a number pattern, in Chinese. Source: SPEC P-T10; documents.md §2.2. */
export function numberProblems(
  pattern: string,
  taken: ReadonlyMap<string, string>,
  organCode: string,
): readonly string[] {
  const odd = numberSlots.filter((slot) => pattern.split(slot).length !== 2);
  if (odd.length > 0) return [`文号中${odd.join('、')}要各有一个，不多不少`];
  // Two characters, as the shortest organ code has.
  const said = sayNumber(pattern, {
    organCode: organCode === '' ? '虚公' : organCode,
    year: 2026,
    serial: 1,
  });
  if (!isDocumentNumber(said))
    return [
      `“${said}”不是合格的文号；写成 机关代字（部门）字样字〔年份〕序号号，例如 虚公（督）维登字〔2026〕1号`,
    ];
  const owner = taken.get(pattern);
  return owner === undefined ? [] : [`${owner}用着或者用过这个文号，编号会重复`];
}
