import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '#domain/document/checkTemplate.ts';
import type { JsonValue } from '#domain/document/fieldFilters.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { printableText } from '#domain/document/printableText.ts';
import { Template } from '#domain/document/template.ts';

const field = (key: string, rest: object = {}) => ({ key, label: `〈${key}〉`, ...rest });
const line = (text: string) => ({ kind: 'paragraph', runs: [{ text }] });

function aTemplate(body: readonly unknown[], fields: readonly object[] = []): Template {
  return Template.parse({
    id: 'X01',
    title: '试表',
    version: '1.0',
    effectiveFrom: '2026-01-01',
    class: 'C',
    layout: 'L3',
    stage: '登记',
    copies: [],
    source: '测试',
    signatureChain: [],
    numberWord: null,
    page: {},
    fields,
    body,
  });
}

function linesOf(template: Template, record: Readonly<Record<string, JsonValue>>): readonly string[] {
  return fillTemplate(template, record).model.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  );
}

describe('missing values', () => {
  const fields = [
    field('case.name', { required: true }),
    field('case.number'),
    field('case.statusText', { whenMissing: 'blank' }),
  ];
  const template = aTemplate(
    [line('甲{{case.name}}乙{{case.number}}丙{{case.statusText}}丁{{case.number|or:无}}')],
    fields,
  );

  it('[P-F1] a missing required field prints blank and is named, an optional one prints a stroke', () => {
    const filled = fillTemplate(template, { case: { name: null, number: null } });
    expect(linesOf(template, { case: { name: null, number: null } })).toEqual(['甲乙／丙丁无']);
    expect(filled.gaps).toEqual([{ key: 'case.name', label: '〈case.name〉' }]);
  });
  it('[P-F1] a gap in a list names the element', () => {
    const list = aTemplate(
      [],
      [field('officers[].name', { required: true }), field('officers', { required: true })],
    );
    expect(
      fillTemplate(list, { officers: [{ name: '甲' }, { name: '' }, {}] }).gaps.map((gap) => gap.key),
    ).toEqual(['officers[1].name', 'officers[2].name']);
    expect(fillTemplate(list, { officers: [] }).gaps.map((gap) => gap.key)).toEqual(['officers']);
  });
  it('[P-F2] a field may be required only when another says so', () => {
    const conditional = aTemplate(
      [],
      [field('caseWatcher', { required: { when: 'case.levelText', is: '重大' } })],
    );
    expect(fillTemplate(conditional, { case: { levelText: '一般' } }).gaps).toEqual([]);
    expect(fillTemplate(conditional, { case: { levelText: '重大' } }).gaps).toHaveLength(1);
    const printed = aTemplate([line('{{caseWatcher}}')], [...conditional.fields]);
    expect(linesOf(printed, { case: { levelText: '一般' } })).toEqual(['／']);
    expect(linesOf(printed, { case: { levelText: '重大' } })).toEqual(['']);
  });
});

describe('repeats and conditions', () => {
  it('[P-F3] a repeat gives one copy per element, and empty rows up to its least number', () => {
    const template = aTemplate(
      [{ each: 'officers', as: 'o', atLeast: 3, body: [line('{{o#}}:{{o.name}}:{{o.post}}')] }],
      [field('officers[].name'), field('officers[].post')],
    );
    expect(linesOf(template, { officers: [{ name: '甲', post: null }] })).toEqual(['1:甲:／', '::', '::']);
  });
  it('[P-F3] repeats nest, and a name of the inner one hides the outer', () => {
    const template = aTemplate([
      {
        each: 'proposals',
        as: 'p',
        body: [{ each: 'p.lawBasis', as: 'b', body: [line('{{p#}}{{b#}}{{b.law}}')] }],
      },
    ]);
    expect(
      linesOf(template, { proposals: [{ lawBasis: [{ law: '甲法' }, { law: '乙法' }] }, { lawBasis: [] }] }),
    ).toEqual(['11甲法', '12乙法']);
  });
  it('[P-F4] a condition asks whether something is there or is this word', () => {
    const template = aTemplate([
      { when: 'report.attachments', body: [line('有附件')], otherwise: [line('无附件')] },
      { when: 'case.levelText', is: '重大', body: [line('重大')] },
      { when: 'activation.reasons', is: '民警受伤', body: [line('受伤')] },
    ]);
    expect(
      linesOf(template, {
        report: { attachments: [] },
        case: { levelText: '一般' },
        activation: { reasons: ['民警受伤'] },
      }),
    ).toEqual(['无附件', '受伤']);
  });
  it('[P-F5] a cell reaches down as far as its repeat is long', () => {
    const cell = { kind: 'label', text: '民警', rowSpan: { size: 'officers', atLeast: 2, plus: 1 } };
    const one = { cells: [{ kind: 'value', text: '' }] };
    const table = (size: unknown) => ({
      kind: 'formTable',
      columnsMm: [13, 143],
      rows: [
        { cells: [size, { kind: 'label', text: '姓名' }] },
        { each: 'officers', as: 'o', atLeast: 2, body: [one] },
      ],
    });
    const filled = fillTemplate(aTemplate([table(cell)]), { officers: [{}, {}, {}] });
    expect(filled.model.blocks[0]).toMatchObject({ rows: [{ cells: [{ rowSpan: 4 }, {}] }, {}, {}, {}] });
  });
});

describe('words', () => {
  const say = (expression: string, record: Readonly<Record<string, JsonValue>>) =>
    linesOf(aTemplate([line(`{{${expression}}}`)]), record)[0];

  it('[P-F6] filters say dates, money, counts, digests and lists', () => {
    const at = '2026-05-03T14:05:09+08:00';
    expect(say('x|date', { x: at })).toBe('2026年5月3日');
    expect(say('x|date', { x: '2026-05-03' })).toBe('2026年5月3日');
    expect(say('x|date8', { x: '2026-05-03' })).toBe('20260503');
    expect(say('x|dateTime', { x: at })).toBe('2026年5月3日14时05分');
    expect(say('x|stamp', { x: at })).toBe('2026-05-03 14:05:09');
    expect(say('x|money', { x: 140_950 })).toBe('¥1,409.50');
    expect(say('x|moneyHan', { x: 140_950 })).toBe('人民币壹仟肆佰零玖元伍角');
    expect(say('x|count', { x: 1_234_567 })).toBe('1,234,567');
    expect(say('x|digest', { x: '0123456789abcdef' })).toBe('01234567 89abcdef');
    expect(say('x|lines', { x: ['甲', '乙'] })).toBe('甲\n乙');
    expect(say('x|join:；', { x: ['甲', '乙'] })).toBe('甲；乙');
    expect(say('x', { x: ['甲', '乙'] })).toBe('甲、乙');
    expect(say('x|format', { x: 'video/mp4' })).toBe('MP4');
  });
  it('[P-F7] options show a box each, ticked where chosen', () => {
    expect(say('x|options:走访;慰问金;慰问品', { x: ['慰问金'] })).toBe('□走访　☑慰问金　□慰问品');
    expect(say('x|options:是;否', { x: null })).toBe('□是　□否');
  });
  it('[P-F8] whatever a person typed, no placeholder and no invisible character reaches the paper', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, list) => {
        const template = aTemplate([line('{{case.name}}—{{case.list|lines}}{{nothing}}')]);
        const said = linesOf(template, { case: { name: `${text}{{x}}`, list } }).join('');
        expect(said).not.toMatch(/\{\{|\}\}|(?!\n)[\p{Cc}\p{Cf}]/u);
        expect(said.isWellFormed()).toBe(true);
      }),
    );
  });
  it('[P-F8] line ends become line feeds, direction marks go, rare characters stay', () => {
    expect(printableText('甲\r\n乙\u2028丙\u202e丁\u200b戊\t己𫖯㛃䶮堃')).toBe('甲\n乙\n丙丁戊 己𫖯㛃䶮堃');
  });
  it('[P-F9] names of built-in properties are no fields', () => {
    expect(say('constructor', {})).toBe('');
    expect(say('case.constructor.name', { case: {} })).toBe('');
    expect(say('case.__proto__', { case: {} })).toBe('');
  });
});

describe('checking a template', () => {
  it('[P-F10] unknown fields, undeclared fields, unknown filters and broken tables are named', () => {
    const body = [
      line('{{case.nmae}}{{case.name|shout}}'),
      { each: 'officers', as: 'o', body: [line('{{o.nick}}')] },
    ];
    expect(checkTemplate(aTemplate(body, [field('case.name'), field('case.gone')]))).toEqual([
      '未知字段：case.gone',
      '未知字段：case.nmae',
      '未知格式：shout',
      '未知字段：officers[].nick',
    ]);
    expect(checkTemplate(aTemplate([line('{{case.name}}')]))).toEqual(['字段未登记：case.name']);
    const ragged = {
      kind: 'formTable',
      columnsMm: [10, 10],
      rows: [{ cells: [{ kind: 'label', text: 'x' }] }],
    };
    expect(checkTemplate(aTemplate([ragged]))[0]).toMatch(/^版面有误：blocks\.0 表格有一行的格数与列数不符/);
    expect(checkTemplate(aTemplate([{ kind: 'picture' }]))[0]).toMatch(/^版面有误/);
  });
});
