import { describe, expect, it } from 'vitest';
import { dossierFields } from '#domain/document/caseFields/dossierFields.ts';
import { evidenceFields, extractionFields } from '#domain/document/caseFields/evidenceFields.ts';
import { aCase, aFile, anItem, at, aThing } from '#test/people/aCase.ts';
import { someSettings } from '#test/vault/sampleRecords.ts';
import { dayOf } from '#domain/kernel/moment.ts';

const evidence = [anItem(1, { file: aFile(1, { readBackAt: at('24T23:00') }) }), aThing(2)];

describe('a thing on the evidence papers', () => {
  it('is listed by what it is, with nothing of a file', () => {
    expect(evidenceFields(aThing(2), {})).toMatchObject({
      mediumText: '实物',
      quantityText: '1个',
      originalText: null,
      storagePlace: '维权办保密柜',
      note: '黑色塑料，断口新鲜',
      fileName: null,
      sizeBytes: null,
      sha256: null,
    });
    expect(evidenceFields(aThing(2, { legalKind: 'documentaryEvidence' }), {}).mediumText).toBe('纸质');
  });

  it('is no part of how electronic data was extracted', () => {
    expect(extractionFields(aCase({ evidence }), '测试民警丁')).toEqual(
      extractionFields(aCase({ evidence: evidence.slice(0, 1) }), '测试民警丁'),
    );
  });

  it('is named on the closing sheet as not being on the medium', () => {
    const { remarks } = dossierFields(aCase({ evidence }), someSettings(), {
      entries: [],
      pages: null,
      compiledOn: dayOf(at('25T09:00')),
      compiler: '测试民警丁',
      trail: null,
    });
    expect(remarks[0]).toContain('本卷电子证据1份');
    expect(remarks).toContain('证据2为实物或者纸质材料，不在移交介质上，存放处见证据清单。');
  });
});
