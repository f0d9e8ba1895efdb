import { describe, expect, it } from 'vitest';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import type { Template } from '#domain/document/template.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { applyEdition, templateInForce } from '#domain/templateEditions/applyEdition.ts';
import { numberProblems, takenPatterns } from '#domain/templateEditions/checkNumber.ts';
import { draftChanges } from '#domain/templateEditions/draftChanges.ts';
import type { EditionDraft } from '#domain/templateEditions/draftChanges.ts';
import { fieldNames, fromReadable, readable } from '#domain/templateEditions/fieldNames.ts';
import { formParts } from '#domain/templateEditions/formParts.ts';
import { keepEdition } from '#domain/templateEditions/keepEdition.ts';
import { noChanges } from '#domain/templateEditions/templateEdition.ts';
import type { EditionChanges } from '#domain/templateEditions/templateEdition.ts';
import { templateTexts } from '#domain/templateEditions/templateTexts.ts';
import { templateIds } from '#test/golden/templateVariants.ts';
import { aContext, delivered, nothingDrafted } from './deliveredTemplates.ts';

const w01 = delivered('W01');
const stamp = { now: Moment.parse('2026-03-24T15:00:00+08:00'), by: '测试管理员' };
const ids = templateIds.filter((id) => id !== 'X01');

const placeOf = (template: Template, text: string) => {
  const found = templateTexts(template).find((one) => one.text === text);
  if (found === undefined) throw new Error(text);
  return found.place;
};
const draftOf = (draft: Partial<EditionDraft>): EditionDraft => ({ ...nothingDrafted, ...draft });
const wordingOf = (template: Template, text: string, to: string) =>
  draftChanges(template, draftOf({ wording: [{ place: placeOf(template, text), to }] }), aContext);
const wordsOf = (template: Template) => JSON.stringify(fillTemplate(template, {}).model.blocks);

describe('what a bureau changes in a template delivered', () => {
  const unit = { place: placeOf(w01, '填报单位：{{unit.stationName}}'), to: '报送单位：{{填报单位}}' };
  const { changes, problems } = draftChanges(
    w01,
    draftOf({ wording: [unit], labels: [{ key: 'incident.place', to: '案发地点' }] }),
    aContext,
  );

  it('[P-T6] is kept as changes only and shows with the number of the edition', () => {
    expect(problems).toEqual([]);
    expect(changes.wording).toEqual([
      { place: unit.place, from: '填报单位：{{unit.stationName}}', to: '报送单位：{{unit.stationName}}' },
    ]);
    const { template, waiting } = applyEdition(w01, { version: 2, changes });
    expect(template.version).toBe('1.0-局2');
    expect(wordsOf(template)).toContain('报送单位：');
    expect(template.fields.find(({ key }) => key === 'incident.place')?.label).toBe('案发地点');
    expect(waiting).toEqual([]);
  });

  it('[P-T6] a new edition stands above the former, and as delivered again is one too', () => {
    const order = { templateId: 'W01', basedOn: '1.0', reason: '按本局习惯', origin: null };
    const first = keepEdition([], { ...order, changes }, stamp);
    if (!first.ok) throw new Error(first.failure.code);
    expect(keepEdition(first.value.editions, { ...order, changes }, stamp)).toMatchObject({
      failure: { code: 'edition.unchanged' },
    });
    const second = keepEdition(first.value.editions, { ...order, changes: noChanges }, stamp);
    if (!second.ok) throw new Error(second.failure.code);
    expect(second.value.editions.map(({ version }) => version)).toEqual([1, 2]);
    expect(templateInForce(w01, first.value.editions).template.version).toBe('1.0-局1');
    expect(templateInForce(w01, second.value.editions).template).toBe(w01);
    expect(keepEdition([], { ...order, changes: noChanges }, stamp)).toMatchObject({ ok: false });
  });

  it('[P-T7] waits where an update has changed the text, and the text delivered holds', () => {
    const older: EditionChanges = {
      ...changes,
      labels: [],
      wording: [
        { place: unit.place, from: '上报单位：{{unit.stationName}}', to: '报送单位：{{unit.stationName}}' },
      ],
    };
    const { template, waiting } = applyEdition(w01, { version: 1, changes: older });
    expect(template).toBe(w01);
    expect(waiting).toEqual([
      {
        from: '上报单位：{{unit.stationName}}',
        to: '报送单位：{{unit.stationName}}',
        now: '填报单位：{{unit.stationName}}',
      },
    ]);
  });

  it.each(ids)('[P-T6] %s can be read and written back without a change', (id) => {
    const template = delivered(id);
    const names = fieldNames(template);
    for (const text of templateTexts(template)) {
      const own = names.ownOf(text);
      const back = fromReadable(readable(text.text, own), own, names.general);
      expect(back).toEqual({ text: text.text, problems: [] });
    }
  });
});

describe('fields in the words of a template', () => {
  it('[P-T8] are written by their Chinese names, keep their format, and may be used elsewhere', () => {
    const { changes, problems } = wordingOf(w01, '民警执法权威受侵犯情况登记表', '{{发生时间}}登记表');
    expect(problems).toEqual([]);
    expect(changes.wording[0]?.to).toBe('{{incident.at|dateTime}}登记表');
  });

  it('[P-T8] an unknown one is named with the nearest, and none may be left out', () => {
    const text = '填报单位：{{unit.stationName}}';
    expect(wordingOf(w01, text, '单位：{{填报单位}}在{{发生地}}').problems).toEqual([
      '表头表尾“填报单位：{{填报单位}}”：没有字段“{{发生地}}”，最接近的是“{{发生地点}}”',
    ]);
    expect(wordingOf(w01, text, '单位').problems[0]).toContain('字段“{{填报单位}}”不能去掉');
    expect(wordingOf(w01, text, '{{填报单位}}{{').problems[0]).toContain('花括号没有成对');
  });
});

describe('what nobody rewords', () => {
  it('[P-T9] law that is cited, the marks of a 预填稿, notes and boxes for the pen', () => {
    const d04 = delivered('D04');
    const cited = templateTexts(d04).find(({ text }) => text.includes('第十五条'))?.text ?? '';
    expect(wordingOf(d04, cited, cited.replace('第十五条', '第十六条')).problems).toHaveLength(2);
    expect(wordingOf(d04, cited, `本局${cited}`).problems).toEqual([]);
    expect(wordingOf(w01, '案件来源', '案件来源（非正式法律文书）').problems[0]).toContain('字样不能增减');
    const note = templateTexts(w01).find(({ text }) => text.startsWith('注：'))?.text ?? '';
    expect(wordingOf(w01, note, '注：照本局习惯').problems[0]).toContain('不能改');
    expect(wordingOf(w01, '案件来源', '☑案件来源').problems[0]).toContain('不能预先打勾');
    expect(wordingOf(w01, '案件来源', ' ').problems[0]).toContain('不能留空');
    expect(wordingOf(w01, '案件来源', '来\u0000源').problems[0]).toContain('控制字符');
  });

  it.each([
    '第２７７条',
    '第 二百七十七 条',
    '第\u3000277\u3000条',
    '〈刑法〉',
    '«刑法»',
    '<<刑法>>',
    '﹤刑法﹥',
  ])('[P-Z26] law is not brought in by another way of writing it: %s', (law) => {
    expect(wordingOf(w01, '案件来源', `案件来源（${law}）`).problems.join()).toContain('不能写入');
  });

  it.each(['☑', '☒', '✓', '✔', '√', '■', '🗹'])('[P-Z26] no box is ticked beforehand by %s', (tick) => {
    expect(wordingOf(w01, '案件来源', `${tick}案件来源`).problems.join()).toContain('不能预先打勾');
  });

  it.each(['预 填 稿', '非 正式法律文书', '预\u3000填稿'])(
    '[P-Z26] a mark is not hidden by blanks: %s',
    (mark) => {
      expect(wordingOf(w01, '案件来源', `案件来源${mark}`).problems.join()).toContain('字样不能增减');
    },
  );

  it('[P-Z26] words too long for any place, and a name no field has, are named', () => {
    expect(wordingOf(w01, '案件来源', '源'.repeat(10_000)).problems[0]).toContain('最多1000个字');
    const labelled = draftChanges(
      w01,
      { ...nothingDrafted, labels: [{ key: 'nobody.knows', to: '字' }] },
      aContext,
    );
    expect(labelled.problems[0]).toContain('没有字段“nobody.knows”');
    const long = draftChanges(
      w01,
      { ...nothingDrafted, labels: [{ key: 'case.name', to: '名'.repeat(10_000) }] },
      aContext,
    );
    expect(long.problems[0]).toContain('字');
    expect(long.problems[0]?.length).toBeLessThan(200);
  });

  it('[P-T9] no paper of ours takes the name of an official one', () => {
    expect(wordingOf(w01, '民警执法权威受侵犯情况登记表', '受案登记表').problems[0]).toContain('受案登记表');
    for (const title of [
      '受\u3000案 登记表',
      '“受案登记表”',
      '受案登记表。',
      '【受案登记表】',
      '受·案·登·记·表',
    ])
      expect([title, wordingOf(w01, '民警执法权威受侵犯情况登记表', title).problems.length]).not.toEqual([
        title,
        0,
      ]);
  });

  it('[P-T9] what an opinion box holds is never offered', () => {
    const opinion = { kind: 'opinion', text: '同意', foot: ['签名：'] };
    const body = [{ kind: 'formTable', columnsMm: [20], rows: [{ cells: [opinion] }] }];
    expect(templateTexts({ body }).map(({ text }) => text)).toEqual(['签名：']);
  });
});

describe('the number of a paper', () => {
  const taken = takenPatterns([w01, delivered('W03')], [], 'W01');
  const pattern = (word: string) => `{{机关代字}}（督）${word}字〔{{年份}}〕{{序号}}号`;

  it('[P-T10] has its three parts once and the shape of a number', () => {
    expect(numberProblems(pattern('维登记'), taken, '虚公')).toEqual([]);
    expect(numberProblems('{{机关代字}}维字〔2026〕{{序号}}号', taken, '虚公')[0]).toContain('{{年份}}');
    expect(numberProblems('{{机关代字}}维字({{年份}}){{序号}}号', taken, '')[0]).toContain('不是合格的文号');
  });

  it('[P-T10] is that of no other paper and never was, nor that of the case', () => {
    expect(numberProblems(pattern('维受'), taken, '虚公')[0]).toContain('W03');
    expect(numberProblems(pattern('维'), taken, '虚公')[0]).toContain('维权案件编号');
    const number = { from: pattern('维受'), to: pattern('维收') };
    const order = { templateId: 'W03', basedOn: '1.0', changes: { ...noChanges, number } };
    const kept = keepEdition([], { ...order, reason: '试一下', origin: null }, stamp);
    if (!kept.ok) throw new Error(kept.failure.code);
    const back = keepEdition(
      kept.value.editions,
      { ...order, changes: noChanges, reason: '恢复', origin: null },
      stamp,
    );
    if (!back.ok) throw new Error(back.failure.code);
    const ever = takenPatterns([w01, delivered('W03')], back.value.editions, 'W01');
    expect(numberProblems(pattern('维收'), ever, '虚公')[0]).toContain('用过');
  });

  it('[P-T10] is not given to a paper that has none', () => {
    const drafted = draftChanges(delivered('E01'), draftOf({ number: pattern('维证') }), aContext);
    expect(drafted.problems[0]).toContain('没有本工具编的文号');
  });
});

describe('rows and signature boxes of a form', () => {
  it.each(ids)('[P-T11] the rows of %s can be turned round and still make a form', (id) => {
    const template = delivered(id);
    const rows = formParts(template).map(({ place, rows: names }) => ({ place, to: names.toReversed() }));
    const { problems } = draftChanges(template, draftOf({ rows }), aContext);
    expect(problems).toEqual([]);
  });

  it.each(ids)('[P-T11] the signature boxes of %s can be fewer and more', (id) => {
    const template = delivered(id);
    for (const change of [
      (names: readonly string[]) => names.slice(0, 1),
      (names: readonly string[]) => [...names.slice(0, 5).toReversed(), '分管局领导意见'],
    ]) {
      const chains = formParts(template).flatMap(({ place, chain }) =>
        chain === null ? [] : [{ place, to: change(chain) }],
      );
      const drafted = draftChanges(template, draftOf({ chains }), aContext);
      expect(drafted.problems).toEqual([]);
    }
  });

  it('[P-T11] what is printed changes with them', () => {
    const w03 = delivered('W03');
    const [part] = formParts(w03).filter(({ chain }) => chain !== null);
    if (part?.chain == null) throw new Error('W03 is signed');
    expect(part.chain).toEqual(['承办人意见', '维权办负责人意见', '维权委主任意见']);
    const to = [...part.chain.slice(0, 2), '法制部门意见', '维权委主任意见'];
    const { changes } = draftChanges(w03, draftOf({ chains: [{ place: part.place, to }] }), aContext);
    const words = wordsOf(applyEdition(w03, { version: 1, changes }).template);
    expect(words.indexOf('法制部门意见')).toBeGreaterThan(words.indexOf('维权办负责人意见'));
    expect(words.indexOf('法制部门意见')).toBeLessThan(words.indexOf('维权委主任意见'));
  });

  it('[P-T11] no row is lost, no box is without a name or named twice', () => {
    const [part] = formParts(w01);
    if (part === undefined) throw new Error('W01 is a form');
    const rows = [{ place: part.place, to: part.rows.slice(1) }];
    expect(draftChanges(w01, draftOf({ rows }), aContext).problems[0]).toContain('不能增减');
    for (const to of [
      [],
      ['意见', '意见'],
      ['A'],
      ['一二', '三四', '五六', '七八', '九十', '甲乙', '丙丁'],
    ]) {
      const chains = [{ place: part.place, to }];
      expect(draftChanges(w01, draftOf({ chains }), aContext).problems).toHaveLength(1);
    }
  });
});
