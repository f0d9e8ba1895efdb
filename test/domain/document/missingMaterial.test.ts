import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { checkTemplate } from '#domain/document/checkTemplate.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { missingMaterial } from '#domain/document/missingMaterial.ts';
import { delivered } from '#test/domain/templateEditions/deliveredTemplates.ts';
import { fieldsOf, templateIds } from '#test/golden/templateVariants.ts';

/** Ledgers, reports and tips of the unit tell of a period, also of one in which nothing happened. */
const ofCases = templateIds.filter((id) => delivered(id).per !== 'unit');

/** Blocks of a model that are more than a head: something to read or to fill in. */
function bodyOf({ blocks }: DocumentModel) {
  return blocks.filter((block) => {
    if (block.kind === 'dataTable') return block.rows.length > 0;
    if (block.kind === 'photos' || block.kind === 'labels') return block.items.length > 0;
    return block.kind === 'formTable' || block.kind === 'signature' || block.kind === 'heading';
  });
}

describe('a paper about things the case has none of', () => {
  it.each(ofCases)('[P-Z20] %s has something to read or fill in, or is not made', (id) => {
    const template = delivered(id);
    const sparse = fieldsOf(id, 'sparse');
    const isMade = missingMaterial(template, sparse).length === 0;
    if (isMade) expect(bodyOf(fillTemplate(template, sparse).model)).not.toEqual([]);
    expect(missingMaterial(template, fieldsOf(id, 'typical'))).toEqual([]);
  });

  it('[P-Z20] says which material, by the name officers know', () => {
    const ids = ['E04', 'E05', 'E03'] as const;
    const named = ids.map((id) => missingMaterial(delivered(id), fieldsOf(id, 'sparse')));
    expect(named).toEqual([['录音录像'], ['电子数据'], ['照片']]);
  });

  it('[P-Z20] is made when it has one of the materials it may be about', () => {
    const typical = fieldsOf('E05', 'typical');
    expect(missingMaterial(delivered('E05'), { ...typical, electronicData: [] })).toEqual([]);
  });

  it('[P-Z20] names a material the vocabulary does not have', () => {
    const [problem] = checkTemplate({ ...delivered('E04'), needs: ['films'] });
    expect(problem).toBe('未知字段：films');
  });
});
