import type { DiscretionStandard } from '#domain/disposition/discretion.ts';
import { measureNames } from '#domain/disposition/measures.ts';
import { trackKinds } from '#domain/disposition/tracks.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { checkOf, emptyShelf, LawText, packInUse } from '#domain/lawShelf/lawShelf.ts';
import type { CheckedSubject, LawShelf } from '#domain/lawShelf/lawShelf.ts';
import { usesOfLaw } from '#domain/lawShelf/usesOfLaw.ts';
import type { HolidayYear } from '#domain/timeLimits/holidays.ts';
import type { TimeLimitRule } from '#domain/timeLimits/timeLimitRule.ts';
import { unitNames } from '#domain/timeLimits/dueAt.ts';
import { discretionTable, lawCatalogue, lawRules, timeLimits } from './shelfData.ts';
import { clockLaw } from './clockLaw.ts';
import { shelfSources, sourceRows } from './shelfSources.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** The law as it is in force on this PC, with what came later. */
export async function shelfStock(around: Surroundings) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const law = await lawCatalogue(around.shelf);
  if (!law.ok) return law;
  const limits = await timeLimits(around.shelf);
  if (!limits.ok) return limits;
  const table = await discretionTable(around.shelf);
  if (!table.ok) return table;
  const counted = await clockLaw(around);
  if (!counted.ok) return counted;
  const { calendar } = counted.value;
  return ok({
    unit: unit.value,
    shelf: unit.value.lawShelf ?? emptyShelf,
    law: law.value,
    limits: limits.value,
    table: table.value,
    calendar,
    years: calendar.map(({ year }) => year),
  });
}

/** Every cited article with where it is used, what is still 待核, and which packs came in. */
export async function viewLawShelf(around: Surroundings) {
  const stock = await shelfStock(around);
  if (!stock.ok) return stock;
  const rules = await lawRules(around.shelf);
  if (!rules.ok) return rules;
  const sources = await shelfSources(around);
  if (!sources.ok) return sources;
  const { shelf, law, limits, table, calendar } = stock.value;
  const uses = usesOfLaw({
    law,
    sets: rules.value.sets,
    hearing: rules.value.hearing,
    limits: limits.rules,
    sources: sources.value,
  });
  const standing = (subject: CheckedSubject, id: string) => checkOf(shelf, subject, id) ?? null;
  return ok({
    instruments: law.instruments.map(({ alsoCalled: _, ...instrument }) => ({
      ...instrument,
      check: standing('instrument', instrument.id),
      uses: uses.ofInstrument(instrument.id),
      hasText: packInUse(shelf, 'lawText', instrument.id) !== undefined,
      articles: law.articles
        .filter((article) => article.instrument === instrument.id)
        .map(({ id, label, paraphrase, verified }) => ({
          id,
          label,
          paraphrase,
          verified,
          check: standing('article', id),
          uses: uses.ofArticle(id),
        })),
    })),
    data: [
      ...calendar.map((year) => ({ ...holidayData(year), check: standing('holidays', String(year.year)) })),
      ...limits.rules.map((rule) => ({ ...limitData(rule), check: standing('timeLimit', rule.id) })),
      ...table.standards.map((one) => ({ ...standardData(one), check: standing('discretion', one.id) })),
      ...sourceRows(sources.value, law, shelf),
    ],
    packs: packViews(shelf),
    otherTexts: otherTexts(shelf, new Set(law.instruments.map(({ id }) => id))),
    discretion: { version: table.version, standards: table.standards },
    limitsVersion: limits.version,
    checkedOn: law.checkedOn,
  });
}

/** What a 待核 mark depends on, for every screen that shows a 出处. */
export async function readLawMarks(around: Surroundings) {
  const law = await lawCatalogue(around.shelf);
  if (!law.ok) return law;
  const { instruments, articles, checkedSources } = law.value;
  return ok({
    checkedSources,
    instruments: instruments.map(({ id, title, number, alsoCalled, effectiveTo, verified }) => ({
      id,
      title,
      number,
      alsoCalled,
      effectiveTo,
      verified,
    })),
    articles: articles.map(({ paraphrase: _, ...article }) => article),
  });
}

/** A full text that came by stick. Fails: `law.subjectUnknown`. */
export async function readLawText(around: Surroundings, subject: string) {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const pack = packInUse(unit.value.lawShelf ?? emptyShelf, 'lawText', subject);
  const text = LawText.safeParse(pack?.content);
  if (pack === undefined || !text.success) return refused(failure('law.subjectUnknown'));
  const { instrument: _, ...shown } = text.data;
  return ok({ ...shown, version: pack.version });
}

function holidayData({ year, source, verified, offDays, workDays }: HolidayYear) {
  const detail = `放假${offDays.map(({ name, from, to }) => `${name}${short(from)}至${short(to)}`).join('，')}；上班${workDays.map(short).join('、')}`;
  return {
    subject: 'holidays' as const,
    id: String(year),
    label: `${year}年节假日和调休`,
    detail,
    source,
    verified,
  };
}

const short = (day: string) => `${Number(day.slice(5, 7))}.${Number(day.slice(8, 10))}`;

function limitData(rule: TimeLimitRule) {
  const amount = rule.amount === null ? '' : `${rule.amount}${unitNames[rule.unit]}`;
  const detail = [`${rule.triggerName}起${amount}`, ...rule.extensions.map(({ name }) => name), rule.note]
    .filter((part) => part !== '')
    .join('；');
  const source = rule.source === 'bureau' ? '本局目标' : rule.basis.join('、');
  return {
    subject: 'timeLimit' as const,
    id: rule.id,
    label: rule.name,
    detail,
    source,
    verified: rule.verified,
  };
}

function standardData({ id, track, from, to, text, suggests, source, verified }: DiscretionStandard) {
  return {
    subject: 'discretion' as const,
    id,
    label: `${trackKinds[track].qualification}（${from}起${to === null ? '' : `至${to}`}）`,
    detail: `${text}，建议${measureNames[suggests]}；出处：${source}`,
    source,
    verified,
  };
}

function packViews(shelf: LawShelf) {
  return shelf.packs
    .map(({ content: _content, sizeBytes: _sizeBytes, ...pack }) => ({
      ...pack,
      isSuperseded: packInUse(shelf, pack.kind, pack.subject)?.id !== pack.id,
    }))
    .toReversed();
}

function otherTexts(shelf: LawShelf, known: ReadonlySet<string>) {
  const subjects = new Set(
    shelf.packs.filter(({ kind }) => kind === 'lawText').map(({ subject }) => subject),
  );
  return [...subjects]
    .filter((subject) => !known.has(subject))
    .map((subject) => ({ subject, title: subject }));
}
