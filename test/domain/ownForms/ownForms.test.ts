import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Moment } from '#domain/kernel/moment.ts';
import { addForm, retireForm } from '#domain/ownForms/changeForms.ts';
import { checkTags } from '#domain/ownForms/checkTags.ts';
import { fillForm } from '#domain/ownForms/fillForm.ts';
import { FormBook } from '#domain/ownForms/formBook.ts';
import type { FormTag } from '#domain/ownForms/formTag.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { statutoryObstacle } from '#domain/ownForms/statutoryTitle.ts';
import { isKnownField } from '#domain/document/checkTemplate.ts';

const book = FormBook.parse(JSON.parse(readFileSync('templates/ownForms/fields.json', 'utf8')));
const field = (text: string): FormTag => ({ kind: 'field', text, inside: [] });
const section = (text: string, ...inside: FormTag[]): FormTag => ({ kind: 'section', text, inside });
const stamp = { now: Moment.parse('2026-03-24T15:00:00+08:00'), by: '测试管理员' };
const record = {
  case: { name: '“3·24”案', number: null },
  incident: { at: '2026-03-24T14:05:00+08:00', tool: null },
  officers: [
    { name: '测试民警甲', badgeNumber: '012345' },
    { name: '测试民警乙', badgeNumber: null },
  ],
  counterparties: [],
};

describe('the field list', () => {
  it('[P-O7] names only fields of the vocabulary, each name once in its place', () => {
    const keys = [
      ...book.fields.map(({ key }) => key),
      ...book.lists.flatMap(({ key, fields }) => fields.map((inside) => `${key}[].${inside.key}`)),
    ];
    expect(keys.filter((key) => !isKnownField(key))).toEqual([]);
    const outside = [...book.fields, ...book.lists].map(({ name }) => name);
    for (const names of [outside, ...book.lists.map(({ fields }) => fields.map(({ name }) => name))])
      expect(new Set(names).size).toBe(names.length);
  });
});

describe('checking the tags of a form', () => {
  it('[P-O3] an unknown field is named with the nearest known one', () => {
    expect(checkTags([field('案件名')], book)).toEqual(['“{{案件名}}”：没有这个字段，最接近的是“案件名称”']);
    expect(checkTags([field('伤情')], book)).toEqual([
      '“{{伤情}}”：“伤情”要写在 {{#民警}} 和 {{/民警}} 中间',
    ]);
    expect(checkTags([field('民警')], book)[0]).toContain('要写成 {{#民警}}…{{/民警}}');
    expect(checkTags([field('案件名称|eval')], book)).toEqual(['“{{案件名称|eval}}”：没有格式“eval”']);
  });

  it('[P-O2] raw markup, expressions and built-in names are no fields', () => {
    for (const text of ['@案件名称', '=x', 'constructor', '__proto__', 'case.constructor', 'a+b'])
      expect(checkTags([field(text)], book)).toHaveLength(1);
  });

  it('[P-O3] known fields, loops and conditions pass', () => {
    const tags = [field('案件名称'), section('民警', field('序号'), field('姓名'), field('案件名称'))];
    expect(checkTags([...tags, section('工具', field('工具'))], book)).toEqual([]);
  });
});

describe('filling a form', () => {
  it('[P-O4] says what is known, repeats a list, and names what is not', () => {
    const people = section('民警', field('序号'), field('姓名'));
    const again = section('民警', field('警号'));
    const { scope, gaps } = fillForm(
      [
        field('案件名称'),
        field('发生时间'),
        field('工具'),
        people,
        again,
        section('对方人员', field('姓名')),
      ],
      book,
      record,
    );
    expect(scope).toEqual({
      案件名称: '“3·24”案',
      发生时间: '2026年3月24日14时05分',
      工具: '',
      '#民警': [
        { 序号: '1', 姓名: '测试民警甲', 警号: '012345' },
        { 序号: '2', 姓名: '测试民警乙', 警号: '' },
      ],
      '#对方人员': [],
    });
    expect(gaps).toEqual(['工具', '民警警号（第2项）', '对方人员']);
  });

  it('[P-O4] braces typed into the case are no braces any more', () => {
    const typed = { ...record, case: { name: '{{工具}}' } };
    expect(fillForm([field('案件名称')], book, typed).scope).toEqual({ 案件名称: '｛｛工具｝｝' });
  });

  it('[P-O4] a part stays only when there is something to say', () => {
    const { scope, gaps } = fillForm([section('工具', field('工具')), field('工具|or:无')], book, record);
    expect(scope).toMatchObject({ '#工具': false, '工具|or:无': '无' });
    expect(gaps).toEqual([]);
  });
});

describe('which forms may be taken in', () => {
  it('[P-O5] no form of the official system, and a legal paper only as 预填稿', () => {
    const why = (title: string, as: 'B' | 'C', lines: string[] = []) =>
      statutoryObstacle(book, { title, class: as, lines });
    expect(why('传唤证', 'B')).toContain('执法办案信息系统');
    expect(why('本局用表', 'C', ['询 问 笔 录', '（第 次）'])).toContain('询问笔录');
    expect(why('接受证据清单', 'C')).toContain('只能作预填稿');
    expect(why('接受证据清单', 'B')).toBeNull();
    expect(why('情况说明', 'C', ['依据行政处罚决定书办理'])).toBeNull();
  });

  it('[P-O6] versions are added above, a retired form stays', () => {
    const file = (digit: string) => ({
      file: { sha256: Sha256.parse(digit.repeat(64)), sizeBytes: 1 },
      fileName: 'a.docx',
      tags: [],
      origin: null,
    });
    const draft = { title: '情况说明', class: 'C' as const, formId: null, file: file('a') };
    const first = addForm([], draft, 'form1', stamp);
    if (!first.ok) throw new Error(first.failure.code);
    expect(addForm(first.value, draft, 'form2', stamp)).toMatchObject({
      failure: { code: 'form.titleTaken' },
    });
    const newer = { ...draft, formId: 'form1' };
    expect(addForm(first.value, newer, 'x', stamp)).toMatchObject({ failure: { code: 'form.sameFile' } });
    const second = addForm(first.value, { ...newer, file: file('b') }, 'x', stamp);
    if (!second.ok) throw new Error(second.failure.code);
    expect(second.value[0]?.versions.map(({ version }) => version)).toEqual([1, 2]);
    const retired = retireForm(second.value, { formId: 'form1', reason: '改用新表' }, stamp);
    expect(retired).toMatchObject({ ok: true, value: [{ retired: { reason: '改用新表' } }] });
    expect(retired.ok ? retired.value[0]?.versions : []).toHaveLength(2);
  });
});
