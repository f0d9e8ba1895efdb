import type { RowColumn } from './RowsField.tsx';

/** 机构代码, a unit in each row. */
export const unitCodeColumns: readonly RowColumn[] = [
  { key: 'name', label: '单位名称（与案件中一致）', maxLength: 60, grow: 3, required: true },
  {
    key: 'code',
    label: '机构代码',
    maxLength: 12,
    grow: 2,
    required: true,
    example: '例：999999010000',
    pattern: { accepts: /^\s*[0-9A-Z]{1,12}\s*$/u, message: '12位以内的数字和大写字母' },
  },
];
