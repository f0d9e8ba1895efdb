import { numberStandingNames } from './numberRegister.ts';
import type { NumberRow, NumberStanding } from './numberRegister.ts';
import { paperStateNames } from './paperState.ts';

/** What became of a number, in words. */
export function standingName(standing: NumberStanding): string {
  return { ...paperStateNames, ...numberStandingNames }[standing];
}

/** Why a number stands as it does; empty when its paper says it all. */
export function numberNote({ standing, isDouble, voided }: NumberRow): string {
  const lines = [
    ...(isDouble ? ['重号：另有文书用这个号'] : []),
    ...(voided === null ? [] : [`${voided.by} 登记作废：${voided.reason}`]),
    ...(standing === 'unused' ? ['没有文书用这个号：制作没有完成（取消、断电或者印不出）'] : []),
  ];
  return lines.join('；');
}

/** The register as rows of cells under a head. Source: SPEC P-N8. */
export function numberTable(rows: readonly NumberRow[]): readonly (readonly (string | number)[])[] {
  const head = ['文号', '序号', '文书', '案件', '给号时间', '给号人', '状态', '说明'];
  return [
    head,
    ...rows.map((row) => [
      row.text,
      row.serial,
      row.title,
      row.caseName ?? '',
      row.at === null ? '' : row.at.slice(0, 16).replace('T', ' '),
      row.by ?? '',
      standingName(row.standing),
      numberNote(row),
    ]),
  ];
}
