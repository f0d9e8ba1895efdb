import { describe, expect, it } from 'vitest';
import { documentXml } from '#documents/docx/documentWords.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openSamplePress, sampleModel } from '#test/paper/pressSamples.ts';
import { aDocument, body } from './models.ts';

describe('a form in Word', () => {
  it('[P-P65] the rows one writes in take what room a Word form of one sheet has left', async () => {
    const heightsOf = async (id: 'W03' | 'W04', variant: 'typical' | 'longest') => {
      const docx = await openSamplePress(false)(await sampleModel(id, variant), 'docx');
      return [...documentXml(docx).matchAll(/<w:trHeight w:val="(\d+)"/gu)].map(
        ([, twips]) => Number(twips) / 56.7,
      );
    };
    const roomy = await heightsOf('W03', 'typical');
    // The opinions are delivered with 24 millimetres and 16 to grow by.
    expect(roomy.at(-1)).toBeGreaterThan(34);
    expect(roomy.reduce((sum, mm) => sum + mm, 0)).toBeLessThan(225);
    const crowded = await heightsOf('W04', 'typical');
    expect(crowded.at(-2)).toBeGreaterThan(14);
    const severalSheets = await heightsOf('W04', 'longest');
    expect(Math.max(...severalSheets)).toBeLessThan(24);
  });
  it('[P-P66] choices that need another line in Word stay whole, box and words', async () => {
    const xml = documentXml(await openSamplePress(false)(await sampleModel('D06', 'typical'), 'docx'));
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([whole]) =>
      [...whole.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, text]) => text).join(''),
    );
    expect(paragraphs.filter((text) => /代写文书|参与调解/u.test(text))).toEqual([
      '☑法律咨询　□代写文书　☑代理附带民事或民事索赔　□出具法律意见',
      expect.stringMatching(/^□参与调解　□陪同办理　□其他/u),
    ]);
  });
  it('[P-P63] a long number that goes to the next line does not spread the line before it in Word', async () => {
    const alignments = async (texts: readonly string[], narrative: object) => {
      const cells = texts.map((text) => ({ cells: [{ kind: 'value', text, ...narrative }] }));
      const table = { kind: 'formTable', columnsMm: [156], rows: cells };
      const pressed = await openDocumentPress({ useSystemFonts: false }).press(
        aDocument([...texts.map(body), table]),
        'docx',
      );
      if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
      return [...documentXml(pressed.value.bytes).matchAll(/<w:jc w:val="(\w+)"\/>/gu)].map(([, jc]) => jc);
    };
    const long = '2026年3月24日13时55分，接到警情（编号A9999990000202603001），立即到场处置。'.repeat(2);
    const short = '2026年3月24日13时55分，接到警情（编号20260324），民警立即到场处置，当场控制。'.repeat(2);
    const found = await alignments([long, short], { indentChars: 2 });
    // The last is that of the table itself.
    expect(found.filter((jc) => jc !== 'center')).toEqual(['left', 'both', 'left', 'both']);
  });
});

describe('紧急程度', () => {
  const head = { kind: 'letterhead', organ: '虚构市公安局文件', number: '虚公督维〔2026〕1号', signer: null };
  const xmlOf = async (urgency: string | null) => {
    const model = aDocument([{ ...head, urgency }, body('甲')], { numbers: 'official' });
    const pressed = await openDocumentPress({ useSystemFonts: false }).press(model, 'docx');
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
    return documentXml(pressed.value.bytes);
  };
  /** Twips down to the mark: lines and the room before them. */
  const downToMark = (xml: string) =>
    [
      ...xml
        .slice(0, xml.indexOf('虚构市公安局文件'))
        .matchAll(/<w:spacing [^>]*w:before="(\d+)" w:line="(\d+)"/gu),
    ]
      .slice(0, -1)
      .reduce((sum, [, before, line]) => sum + Number(before) + Number(line), 0);

  it('[P-P67] stands in 黑体 on the first line of Word too, and leaves the mark where it is', async () => {
    const [urgent, plain] = [await xmlOf('特急'), await xmlOf(null)];
    expect(urgent.indexOf('特急')).toBeGreaterThan(0);
    expect(urgent.indexOf('特急')).toBeLessThan(urgent.indexOf('虚构市公安局文件'));
    expect(urgent.slice(0, urgent.indexOf('特急'))).toContain('w:eastAsia="黑体"');
    expect(downToMark(urgent)).toBe(downToMark(plain));
    expect(plain).not.toContain('急');
  });
  it('[P-P67] belongs to a file and not to a letter', () => {
    expect(() => aDocument([{ ...head, form: 'letter', urgency: '特急' }])).toThrow('信函不标紧急程度');
  });
});
