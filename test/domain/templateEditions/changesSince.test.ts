import { describe, expect, it } from 'vitest';
import { changesSince } from '#domain/templateEditions/changesSince.ts';
import { noChanges, TemplateEdition } from '#domain/templateEditions/templateEdition.ts';
import { templateTexts } from '#domain/templateEditions/templateTexts.ts';
import { at } from '#test/people/aCase.ts';
import { delivered } from './deliveredTemplates.ts';

const w01 = delivered('W01');
const head = templateTexts(w01).find(({ text }) => text.startsWith('填报单位'));
if (head === undefined) throw new Error('the head of the form is gone');
const word = (to: string) => ({ ...noChanges, wording: [{ place: head.place, from: head.text, to }] });
const editions = [word('报送单位'), word('上报单位'), noChanges].map((changes, index) =>
  TemplateEdition.parse({
    templateId: 'W01',
    version: index + 1,
    basedOn: w01.version,
    changes,
    reason: '按本局习惯',
    by: '测试管理员',
    at: at('24T22:00'),
    origin: null,
  }),
);
const since = (made: string, count: number) => changesSince(w01, editions.slice(0, count), made);

describe('what a template says otherwise since a paper was made', () => {
  it('[P-Z25] is told from the words delivered, and from those of an older edition', () => {
    expect(since(w01.version, 1)).toEqual(['表头表尾：“填报单位：{{填报单位}}”改为“报送单位”']);
    expect(since(`${w01.version}-局1`, 2)).toEqual(['表头表尾：“报送单位”改为“上报单位”']);
  });

  it('[P-Z25] is told back to the words delivered when the bureau restored them', () => {
    expect(since(`${w01.version}-局2`, 3)).toEqual(['表头表尾：“上报单位”改为“填报单位：{{填报单位}}”']);
  });

  it('[P-Z25] is nothing for the edition in force', () => {
    expect(since(`${w01.version}-局2`, 2)).toEqual([]);
  });

  it('[P-Z25] says so when the program brought another version, whose older words are not kept', () => {
    expect(since('0.9', 0)).toEqual([
      `程序更新了这份模板（0.9改为${w01.version}），旧的文字没有留存，请对照旧文书`,
    ]);
  });
});
