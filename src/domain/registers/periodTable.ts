import type { DocumentFields } from '../document/documentFields.ts';

type Cell = string | number;

/** S03 as rows of cells: a head, what is compared, each answer with its code and number, and where the codes come from. Source: SPEC R-19. */
export function periodTable(period: DocumentFields['period']): readonly (readonly Cell[])[] {
  return [
    ['栏目', '代码', '项目', '数量', '计量单位', period.beforeWords ?? '上期'],
    ...period.comparison.map(({ label, nowText, beforeText }) => [
      '本期与上期',
      '',
      label,
      nowText ?? '',
      '',
      beforeText ?? '',
    ]),
    ...period.breakdowns.flatMap(({ title, rows }) =>
      rows.map(({ code, label, count, unitText }) => [title, code ?? '', label, count, unitText, '']),
    ),
    ...period.codeSources.map((line) => ['代码出处', '', line, '', '', '']),
  ];
}
