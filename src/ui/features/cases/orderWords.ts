import type { CaseColumn, CaseOrder } from '#domain/case/caseOrder.ts';

/** What a column sorts by, and how its two directions are called. */
const words: Readonly<Record<CaseColumn, { of: string } & Record<CaseOrder['direction'], string>>> = {
  registeredAt: { of: '登记时间', ascending: '从旧到新', descending: '从新到旧' },
  occurredAt: { of: '发生时间', ascending: '从旧到新', descending: '从新到旧' },
  caseNumber: { of: '案号', ascending: '从小到大', descending: '从大到小' },
  stage: { of: '阶段', ascending: '从前到后', descending: '从后到前' },
  injuredCount: { of: '受伤人数', ascending: '从少到多', descending: '从多到少' },
  evidenceCount: { of: '证据份数', ascending: '从少到多', descending: '从多到少' },
};

/** `登记时间从新到旧` */
export function orderWords({ by, direction }: CaseOrder): string {
  return `${words[by].of}${words[by][direction]}`;
}
