import { Day } from '../../kernel/moment.ts';
import { fieldsOf, shown, type Findings } from './finding.ts';
import type { ActDay } from './readOffender.ts';

/** A day, or its month or year; what follows a whole day is the hour. */
const written =
  /^(\d{4})(?:[-/.年](\d{1,2}))?(?:[-/.月](\d{1,2})(?:日?(?:[T\s，,]|凌晨|清晨|早|上午|中午|下午|傍晚|晚|深夜|夜|\d{1,2}[时点:：])(?!.*[至到~—]).*)?)?[日月年]?$/;

/** The day of the act; where only a month or year is told, its first day selects the law and that is said. */
export function readActDate(
  fields: Readonly<Record<string, unknown>>,
  today: Day,
  findings: Findings,
): ActDay {
  const told =
    fieldsOf(fields['facts'])['act_date'] ??
    fieldsOf(fields['meta'])['incident_date'] ??
    fields['incident_date'];
  const place = 'meta.incident_date';
  if (told === null || told === undefined) return { day: null, isExact: false };
  const match = written.exec(
    typeof told === 'number' ? String(told) : typeof told === 'string' ? told.trim() : '',
  );
  const [, year = '', month, day] = match ?? [];
  const parsed = Day.safeParse(`${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`);
  if (match === null || !parsed.success) {
    findings.add(place, 'shapeUnknown', `行为日期“${shown(told)}”读不懂，按不明处理`);
    return { day: null, isExact: false };
  }
  if (day === undefined)
    findings.add(place, 'lowestMeaning', `行为日期只写到${month === undefined ? '年' : '月'}，按第一天选法`);
  if (parsed.data > today)
    findings.add(place, 'contradiction', `行为日期${parsed.data}晚于评判日期${today}，须核对日期`);
  return { day: parsed.data, isExact: day !== undefined };
}
