import type { LawComparison } from '../../disposition/compareLaw.ts';
import { officialDate } from '../../kernel/moment.ts';
import type { CitationText } from './dispositionFields.ts';

type Side = LawComparison['rows'][number]['atAct'];

/** Both versions of the law in a line for each road they differ on; empty = there is no difference. Source: SPEC D-K50. */
export function lawVersionLines(
  comparison: LawComparison | undefined,
  citations: Readonly<Record<string, CitationText>>,
): readonly string[] {
  if (comparison === undefined) return [];
  const { actDate, decidedOn, atAct, atDecision, rows } = comparison;
  return [
    `行为时（${officialDate(actDate)}）按${atAct}，决定时（${officialDate(decidedOn)}）按${atDecision}；后来的法律处罚较轻的适用后来的，孰轻由人判断。`,
    ...rows.map(
      (row) =>
        `${row.qualification}：行为时${sideText(row.atAct, citations)}；决定时${sideText(row.atDecision, citations)}。`,
    ),
  ];
}

function sideText(side: Side, citations: Readonly<Record<string, CitationText>>): string {
  if (side === null) return '没有打开';
  const articles = side.basis.map((id) => {
    const citation = citations[id];
    return citation === undefined ? id : `${citation.law}${citation.article}`;
  });
  return [articles.join('、'), side.penalty].filter((text) => text !== '').join('，');
}
