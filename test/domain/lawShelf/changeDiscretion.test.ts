import { describe, expect, it } from 'vitest';
import { discretionNotes, discretionText, DiscretionTable } from '#domain/disposition/discretion.ts';
import { changeDiscretion, TYPED_HERE } from '#domain/lawShelf/changeDiscretion.ts';
import type { DiscretionInput } from '#domain/lawShelf/changeDiscretion.ts';
import { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { takePackIn } from '#domain/lawShelf/lawPack.ts';
import { emptyShelf } from '#domain/lawShelf/lawShelf.ts';
import type { LawShelf } from '#domain/lawShelf/lawShelf.ts';
import { recordCheck } from '#domain/lawShelf/recordCheck.ts';
import { updatedData } from '#domain/lawShelf/updatedData.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import { aRecord, plainAdult, proposalFor } from '../disposition/aRecord.ts';
import { shipped } from '../shipped.ts';

const delivered = DiscretionTable.parse(shipped('policy/discretion'));
const inForce = (shelf: LawShelf) =>
  DiscretionTable.parse(updatedData('policy/discretion', delivered, shelf, {}));
const at = (hour: number) => Moment.parse(`2026-12-01T${String(hour).padStart(2, '0')}:00:00+08:00`);
const typed: NonNullable<DiscretionInput['standard']> = {
  track: '治61',
  from: Day.parse('2026-01-01'),
  to: null,
  kinds: [],
  circumstances: 'no',
  text: '初次、听从劝阻的，警告',
  suggests: 'warning',
  source: '虚构省公安厅裁量基准',
};
const change = (input: DiscretionInput, shelf: LawShelf = emptyShelf, hour = 9) =>
  changeDiscretion(
    { shelf, table: inForce(shelf) },
    input,
    { id: `pack${hour}`, issuedBy: '虚构区分局' },
    { now: at(hour), by: '测试管理员甲' },
  );
const changed = (input: DiscretionInput, shelf?: LawShelf, hour?: number): LawShelf => {
  const answer = change(input, shelf, hour);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
const ticked = (shelf: LawShelf, id: string, hour: number): LawShelf => {
  const law = LawCatalogue.parse(shipped('law/catalogue'));
  const limits = TimeLimitFile.parse(shipped('law/timeLimits'));
  const there = { law, limits, years: [], standards: inForce(shelf).standards, sources: new Set<string>() };
  const input = { subject: 'discretion', subjectId: id, against: '省厅公报2026年第3期' } as const;
  const answer = recordCheck(shelf, input, there, { now: at(hour), by: '测试法制员丙' });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const verifiedById = (shelf: LawShelf) =>
  Object.fromEntries(inForce(shelf).standards.map(({ id, verified }) => [id, verified]));

describe('the table of discretion the bureau writes', () => {
  it('[D-K70] takes a line in as a new table before the others, and speaks first', () => {
    const shelf = changed({ id: 'own', standard: typed });
    expect(inForce(shelf).standards[0]).toEqual({ ...typed, id: 'own', verified: false });
    expect(inForce(shelf).standards.slice(1)).toEqual(delivered.standards);
    expect(shelf.packs).toMatchObject([
      { kind: 'discretion', version: '2026-12-01.1', fileName: TYPED_HERE, issuedBy: '虚构区分局' },
    ]);
    const base = aRecord({ acts: ['blocking'], offender: plainAdult });
    const facts = { ...base, seriousCircumstances: { ...base.seriousCircumstances, answer: 'no' as const } };
    const notes = discretionNotes(inForce(shelf), facts, proposalFor({ acts: ['blocking'] }));
    expect(notes.map(discretionText)).toEqual([
      '初次、听从劝阻的，警告，建议警告（虚构省公安厅裁量基准，待核）',
    ]);
  });

  it('[D-K70] changes a line where it stands, takes one out, and keeps what was there before', () => {
    const first = delivered.standards[0]?.id ?? '';
    const shelf = changed({ id: first, standard: typed });
    expect(inForce(shelf).standards.map(({ id }) => id)).toEqual(delivered.standards.map(({ id }) => id));
    const without = changed({ id: first, standard: null }, shelf, 10);
    expect(inForce(without).standards).toEqual(delivered.standards.slice(1));
    expect(without.packs.map(({ version }) => version)).toEqual(['2026-12-01.1', '2026-12-01.2']);
  });

  it('[D-K70] refuses days the wrong way round, a measure the qualification cannot carry, and a line that is not there', () => {
    const refusal = (input: DiscretionInput) => {
      const answer = change(input);
      return answer.ok ? null : answer.failure;
    };
    expect(refusal({ id: 'own', standard: { ...typed, to: Day.parse('2025-12-31') } })).toMatchObject({
      detail: { problem: '止期2025-12-31早于起期2026-01-01' },
    });
    expect(refusal({ id: 'own', standard: { ...typed, suggests: 'criminalDetention' } })?.code).toBe(
      'law.packUnfit',
    );
    expect(refusal({ id: 'own', standard: { ...typed, track: '277-5' } })?.code).toBe('law.packUnfit');
    expect(refusal({ id: 'own', standard: null })?.code).toBe('law.subjectUnknown');
  });

  it('[D-K70] refuses the same in a pack from a stick, and a number that comes twice', () => {
    const law = LawCatalogue.parse(shipped('law/catalogue'));
    const limits = TimeLimitFile.parse(shipped('law/timeLimits'));
    const facts = { id: 'p', fileName: 'x.json', sizeBytes: 9, importedAt: at(9), by: '测试管理员甲' };
    const take = (standards: unknown) =>
      takePackIn(
        { shelf: emptyShelf, law, limits },
        {
          schemaVersion: 1,
          pack: 'discretion',
          version: '2027.1',
          issuedBy: '虚构省公安厅',
          content: { ...delivered, standards },
        },
        facts,
      );
    const [one] = delivered.standards;
    expect(take(delivered.standards).ok).toBe(true);
    expect(take([one, one])).toMatchObject({ failure: { detail: { problem: '裁量基准的编号重复' } } });
    expect(take([{ ...one, suggests: 'bail' }])).toMatchObject({ failure: { code: 'law.packUnfit' } });
  });

  it('[D-K71] marks only what was typed, and 法制 ticks line by line', () => {
    const [kept, other] = delivered.standards.map(({ id }) => id);
    const checked = ticked(ticked(emptyShelf, kept ?? '', 8), other ?? '', 8);
    const edited = changed({ id: other ?? '', standard: typed }, checked, 9);
    expect(verifiedById(edited)).toMatchObject({ [kept ?? '']: true, [other ?? '']: false });
    expect(verifiedById(ticked(edited, other ?? '', 10))).toMatchObject({ [other ?? '']: true });
  });

  it('[D-K70] keeps the last twenty tables that were typed, and every one that came by stick', () => {
    const stick = { ...changed({ id: 'own', standard: typed }).packs[0], id: 'stick', fileName: 'a.json' };
    let shelf: LawShelf = { ...emptyShelf, packs: changed({ id: 'own', standard: typed }).packs };
    shelf = { ...shelf, packs: shelf.packs.map((pack) => ({ ...pack, id: stick.id, fileName: 'a.json' })) };
    for (let edit = 0; edit < 25; edit += 1) shelf = changed({ id: 'own', standard: typed }, shelf, 9);
    expect(shelf.packs.filter(({ fileName }) => fileName === TYPED_HERE)).toHaveLength(20);
    expect(shelf.packs[0]?.id).toBe('stick');
    expect(shelf.packs.at(-1)?.version).toBe('2026-12-01.25');
  });
});
