import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonValue } from '#domain/document/fieldFilters.ts';

/** The papers of the catalogue as far as they are made, and the recovery sheet. */
export const templateIds = ['W01', 'W02', 'W03', 'W04', 'W05', 'W06', 'W07', 'D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E10', 'E11', 'E12', 'C01', 'C02', 'C03', 'C04', 'A01', 'A02', 'A03', 'A04', 'S01', 'S02', 'S03', 'X01'] as const;
export type TemplateId = (typeof templateIds)[number];
export const variants = ['typical', 'longest', 'sparse'] as const;
export type Variant = (typeof variants)[number];

type Fields = Readonly<Record<string, JsonValue>>;

export const templatesFolder = fileURLToPath(new URL('../../templates', import.meta.url));

const rareName = '测试民警𫖯㛃䶮堃';
const longName = '测试阿卜杜热合曼·买买提依明江·玉苏普';
export const longFileName = `${'执法记录仪现场视频证据材料原始文件名称非常长的一个样例'.repeat(3).slice(0, 69)}.mp4`;

/** Data of a template: as it comes, with the longest words a case may hold, or with nothing but what the schema insists on. */
export function fieldsOf(id: TemplateId, variant: Variant): Fields {
  const typical: Fields = JSON.parse(readFileSync(`${templatesFolder}/${id}/sample.json`, 'utf8'));
  if (variant === 'typical') return typical;
  return variant === 'longest' ? mapFields(typical, lengthened) : mapFields(typical, emptied);
}

function mapFields(fields: Fields, change: (key: string, value: JsonValue) => JsonValue): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mapValue(key, value, change)]));
}

function mapValue(key: string, value: JsonValue, change: (key: string, value: JsonValue) => JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item: JsonValue) => mapValue(key, item, change));
    const changed = change(key, items);
    return Array.isArray(changed) ? changed : items;
  }
  if (typeof value !== 'object' || value === null) return change(key, value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapValue(name, inner, change)]));
}

const longByKey: Readonly<Record<string, string>> = {
  fileName: longFileName,
  place: '虚构市示例区虚构镇示例街道示例社区示例路1888号示例小区东区18栋2单元2201室门前人行道与机动车道交界处（示例超市对面公交站旁）西侧约三十五米处的非机动车停车区域内',
  address: '虚构省虚构市示例区虚构镇示例街道示例社区示例路1888号示例小区东区18栋2单元2201室',
  workplace: '虚构省虚构市示例区虚构镇示例劳务派遣服务有限责任公司',
  post: '治安管理大队一级警长兼社区警务中队中队长',
  unit: '虚构市公安局示例分局虚构镇示例街道派出所',
  hospital: '虚构医科大学附属虚构市中心医院（虚构市急救中心）',
  hospitalName: '虚构医科大学附属虚构市中心医院（虚构市急救中心）',
  brief: '2026年3月24日14时05分许，民警接“110”指令到场处置。'.repeat(26),
  reasonText: '民警、辅警在依法处置警情时遭暴力袭击，符合启动维权机制的情形。'.repeat(12),
  title: '关于测试民警𫖯㛃䶮堃等2人在虚构镇示例街道执行职务时受到多人聚众暴力侵害并致身体损伤情况的报告',
  note: '文件扩展名与内容不符，按原样保存',
};
const personKeys = new Set(['name', 'recipientName', 'madeByName', 'contactName', 'signerName', 'escortName', 'subjectName', 'compilerName']);

function lengthened(key: string, value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.length > 0 && repeated.has(key) ? [...value, ...furtherOnes(value), ...furtherOnes(value)] : value;
  if (typeof value !== 'string') return value;
  if (personKeys.has(key)) return key === 'name' && value.startsWith('测试民警') ? rareName : personLength(value);
  // The reason of a hand-over is one of a few words, that of an activation is a text.
  if (key === 'reasonText' && value.length < 10) return value;
  return Object.hasOwn(longByKey, key) ? (longByKey[key] ?? value) : value;
}

/** The same again, none of them the first any more: what begins a page of its own still does. */
function furtherOnes(items: readonly JsonValue[]): JsonValue[] {
  return items.map((item) =>
    typeof item === 'object' && item !== null && 'isFurther' in item ? { ...item, isFurther: true } : item,
  );
}

const repeated = new Set(['officers', 'counterparties', 'evidence', 'electronicData', 'taskForce', 'measures', 'goods', 'visitors', 'entries', 'proposals', 'recordings', 'segments', 'webCaptures', 'officialPapers']);

function personLength(name: string): string {
  return name.startsWith('测试') ? longName : name;
}

/** Units and dates stay; every other word is unknown, every list empty. */
const kept = new Set(['madeAt', 'number', 'key', 'order']);

function emptied(key: string, value: JsonValue): JsonValue {
  if (kept.has(key)) return value;
  return Array.isArray(value) ? [] : null;
}
