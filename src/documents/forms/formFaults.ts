import { z } from 'zod';

const Fault = z.object({ id: z.string(), xtag: z.string().optional() });
const Thrown = z.object({
  properties: z.union([z.object({ errors: z.array(z.object({ properties: Fault })) }), Fault]),
});

const names: Readonly<Record<string, string>> = {
  unclosed_tag: '花括号没有写完，缺“}}”',
  unopened_tag: '花括号没有开头，缺“{{”',
  duplicate_open_tag: '左花括号写多了',
  duplicate_close_tag: '右花括号写多了',
  unclosed_loop: '有开头 {{#…}}，没有对应的 {{/…}}',
  unopened_loop: '有结尾 {{/…}}，没有对应的 {{#…}}',
  closing_tag_does_not_match_opening_tag: '循环的开头和结尾名称不一致',
  unbalanced_loop_tags: '循环的开头和结尾不在同一个表格行或者段落',
  loop_position_invalid: '循环的位置不对',
  raw_xml_tag_should_be_only_text_in_paragraph: '不能以“@”开头，模板只替换字段，不插入代码',
};

/** What the engine found wrong with the braces of a form, in Chinese; throws on what is no fault of the form. */
export function faultTexts(error: unknown): readonly string[] {
  const thrown = Thrown.safeParse(error);
  if (!thrown.success) throw error;
  const { properties } = thrown.data;
  const faults = 'errors' in properties ? properties.errors.map((one) => one.properties) : [properties];
  return [...new Set(faults.map(textOf))].slice(0, MOST_FAULTS);
}

const MOST_FAULTS = 20;

function textOf({ id, xtag }: z.infer<typeof Fault>): string {
  const what = names[id] ?? '文件内部结构不完整，请用 Word 或者 WPS 打开后另存为 .docx';
  return xtag === undefined || xtag === '' ? what : `“${xtag.slice(0, 40)}”：${what}`;
}
