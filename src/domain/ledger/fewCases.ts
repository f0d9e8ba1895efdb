/** Below this many cases numbers are listed, and nothing is drawn from them. Source: SPEC S-6, S-11, S-13, S-15. */
export const FEWEST_CASES = 10;

/** `只有3起，少于10起，只列数字，不据此判断规律。` */
export function fewCasesCaution(cases: number): string {
  return `只有${cases}起，少于${FEWEST_CASES}起，只列数字，不据此判断规律。`;
}
