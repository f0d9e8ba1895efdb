import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { emptyShelf, packKindNames } from '#domain/lawShelf/lawShelf.ts';
import { changeDiscretion } from '#domain/lawShelf/changeDiscretion.ts';
import type { DiscretionInput } from '#domain/lawShelf/changeDiscretion.ts';
import { takePackIn } from '#domain/lawShelf/lawPack.ts';
import { recordCheck } from '#domain/lawShelf/recordCheck.ts';
import type { CheckInput } from '#domain/lawShelf/recordCheck.ts';
import { plainSource } from '#domain/lawShelf/sourceMarks.ts';
import { readShortFile } from './fromSource.ts';
import { shelfSources } from './shelfSources.ts';
import { shelfStock, viewLawShelf } from './viewLawShelf.ts';
import { stampOf, unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A pack is text; whoever picks a film by mistake is told so before it is read. */
const MOST_BYTES = 8_000_000;

/**
 * Takes a pack in from a stick: all of it, or nothing and the reason.
 * Fails: `law.*`; `drive.*`, `evidence.source*` when the stick does not read.
 */
export async function importLawPack(around: Surroundings, token: string) {
  const source = await around.drives.openSource(token);
  if (!source.ok) return source;
  const { name: fileName, sizeBytes } = source.value;
  const unfit = failure('law.packUnfit', { problem: '不是有效的更新包文件' });
  const tooLarge = failure('law.packTooLarge', { limit: `${MOST_BYTES / 1_000_000} MB` });
  const raw = await readShortFile(source.value, { mostBytes: MOST_BYTES, tooLarge, unfit }, (bytes) =>
    valueInJson(utf8Text(bytes).replace(/^\uFEFF/, '')),
  );
  if (!raw.ok) return raw;
  if (raw.value === undefined) return refused(unfit);
  const stock = await shelfStock(around);
  if (!stock.ok) return stock;
  const { now, by } = stampOf(around);
  const facts = { id: around.ids.next(), fileName, sizeBytes, importedAt: now, by };
  const taken = takePackIn(stock.value, raw.value, facts);
  if (!taken.ok) return taken;
  const { kind, subject, version } = taken.value.pack;
  const what = `导入${packKindNames[kind]}包：${subject}，版本${version}，来自${fileName}`;
  return saved(around, { ...stock.value.unit, lawShelf: taken.value.shelf }, what);
}

/** Keeps that an item was compared with its official text. Fails: `law.subjectUnknown`. */
export async function checkLaw(around: Surroundings, input: CheckInput) {
  const stock = await shelfStock(around);
  if (!stock.ok) return stock;
  const cited = await shelfSources(around);
  if (!cited.ok) return cited;
  const { unit, law, limits, years, table } = stock.value;
  const sources = new Set(cited.value.map(({ source }) => plainSource(source)));
  const there = { law, limits, years, standards: table.standards, sources };
  const next = recordCheck(unit.lawShelf ?? emptyShelf, input, there, stampOf(around));
  if (!next.ok) return next;
  return saved(
    around,
    { ...unit, lawShelf: next.value },
    `核对法规数据：${input.subjectId}，依据${input.against}`,
  );
}

/** Writes a line of the table of discretion, or takes it out. Fails: `law.packUnfit`, `law.subjectUnknown`. */
export async function keepDiscretion(around: Surroundings, input: DiscretionInput) {
  const stock = await shelfStock(around);
  if (!stock.ok) return stock;
  const { unit, shelf, table } = stock.value;
  const facts = { id: around.ids.next(), issuedBy: unit.unitName };
  const next = changeDiscretion({ shelf, table }, input, facts, stampOf(around));
  if (!next.ok) return next;
  const what = input.standard === null ? '删除' : `填写（${input.standard.text}）`;
  return saved(around, { ...unit, lawShelf: next.value }, `裁量基准${input.id}：${what}`);
}

async function saved(around: Surroundings, next: UnitSettings, what: string) {
  const stored = await around.vault.saveSettings(next, what.slice(0, 300));
  if (!stored.ok) return stored;
  const unit = await unitOf(around);
  return unit.ok ? viewLawShelf(around) : unit;
}
