import { digestInGroups } from '../kernel/digest.ts';
import { moneyHan, moneyText } from '../kernel/money.ts';
import { Day, Moment, dayOf, officialDate, officialDateTime } from '../kernel/moment.ts';

/** Plain JSON as it comes from the vocabulary. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A filter turns a known value into words; `null` = this value cannot be said that way. */
type Filter = (value: JsonValue, argument: string) => string | null;

/** File formats as people call them; others by the second half of their media type. */
const formatNames: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/msword': 'DOC',
  'application/x-msdownload': '可执行程序',
  'text/plain': 'TXT',
  'video/quicktime': 'MOV',
  'audio/mpeg': 'MP3',
};

const filters: Readonly<Record<string, Filter>> = {
  date: (value) => withDay(value, officialDate),
  /** 20260503, for the dossier index. */
  date8: (value) => withDay(value, (day) => day.replaceAll('-', '')),
  dateTime: (value) => withMoment(value, officialDateTime),
  /** 2026-03-24 14:05:09, for lists where seconds count. */
  stamp: (value) => withMoment(value, (moment) => `${moment.slice(0, 10)} ${moment.slice(11, 19)}`),
  money: (value) => (typeof value === 'number' ? moneyText(value) : null),
  moneyHan: (value) => (typeof value === 'number' ? moneyHan(value) : null),
  digest: (value) => (typeof value === 'string' ? digestInGroups(value) : null),
  digestStart: (value) => (typeof value === 'string' ? digestInGroups(value.slice(0, 16)) : null),
  count: (value) => (typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : null),
  format: (value) => (typeof value === 'string' ? formatName(value) : null),
  lines: (value) => (Array.isArray(value) ? joined(value, '\n') : null),
  join: (value, separator) => (Array.isArray(value) ? joined(value, separator) : null),
};

/** Names a template may use after `|`; `options` and `or` also work on missing values. */
export const filterNames: ReadonlySet<string> = new Set([...Object.keys(filters), 'options', 'or']);

/** Applies a named filter to a value that is there. */
export function applyFilter(name: string, value: JsonValue, argument: string): string | null {
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  return filter === undefined ? null : filter(value, argument);
}

/** Each option with its box, checked if chosen; the value is one text or a list of texts. */
export function optionBoxes(value: JsonValue, optionList: string): string {
  const chosen = new Set(Array.isArray(value) ? value : [value]);
  return optionList
    .split(';')
    .map((option) => (chosen.has(option) ? '☑' : '□') + option)
    .join('\u3000');
}

/** The value in its plain form: texts as they are, numbers in digits, lists with 、. */
export function plainValue(value: JsonValue): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? joined(value, '、') : null;
}

function joined(values: readonly JsonValue[], separator: string): string {
  return values
    .map(plainValue)
    .filter((text) => text !== null)
    .join(separator);
}

function withDay(value: JsonValue, say: (day: Day) => string): string | null {
  const moment = Moment.safeParse(value);
  if (moment.success) return say(dayOf(moment.data));
  const day = Day.safeParse(value);
  return day.success ? say(day.data) : null;
}

function withMoment(value: JsonValue, say: (moment: Moment) => string): string | null {
  const moment = Moment.safeParse(value);
  return moment.success ? say(moment.data) : null;
}

function formatName(mediaType: string): string {
  const [type = ''] = mediaType.split(';');
  const known = Object.hasOwn(formatNames, type) ? formatNames[type] : undefined;
  return known ?? (type.split('/').at(-1) ?? '').toUpperCase();
}
