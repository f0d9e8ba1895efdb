import type { RowColumn } from './RowsField.tsx';

/** What is kept of a 定点医院, wherever it is typed. */
export const hospitalColumns: readonly RowColumn[] = [
  { key: 'name', label: '医院名称', maxLength: 60, grow: 3, required: true },
  { key: 'phone', label: '24小时电话', maxLength: 30, grow: 2 },
  { key: 'address', label: '地址', maxLength: 120, grow: 3 },
  { key: 'contact', label: '联系人', maxLength: 60, grow: 2 },
  { key: 'agreementUntil', label: '协议有效期至', maxLength: 10, grow: 2, kind: 'day' },
];
