import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Template } from '#domain/document/template.ts';
import { gapPlace } from '#ui/features/case/documents/gapPlace.ts';
import { templateIds, templatesFolder } from '#test/golden/templateVariants.ts';

/** Filled in elsewhere than in the case: the unit's settings and registers, the paper's own making, the pen. */
const elsewhere = ['unit', 'document', 'report', 'access', 'labels', 'period', 'ledger', 'tip'];

describe('a gap', () => {
  it.each(templateIds)('of %s leads to where it is filled in', (id) => {
    const template = Template.parse(
      JSON.parse(readFileSync(`${templatesFolder}/${id}/template.json`, 'utf8')),
    );
    const lost = template.fields
      .filter(({ required }) => required !== false)
      .map(({ key }) => key)
      .filter((key) => !elsewhere.includes(key.split('.')[0] ?? '') && gapPlace(key) === null);
    expect(lost).toEqual([]);
  });
  it('of a single field opens its own form', () => {
    expect(gapPlace('incident.brief')).toEqual({ tab: 'people', task: 'brief' });
    expect(gapPlace('closing.replyHandling')).toEqual({ tab: 'stages', task: 'reply' });
    expect(gapPlace('unit.contactPhone')).toBeNull();
  });
});
