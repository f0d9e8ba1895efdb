import { caseFields } from './caseFields/caseFields.ts';
import type { PaperBasis } from './caseFields/caseFields.ts';
import { drillMark } from './drillMark.ts';
import { fillTemplate } from './fillTemplate.ts';
import type { FilledTemplate } from './fillTemplate.ts';
import type { Template } from './template.ts';

/** A template filled from a case. */
export function fillPaper(template: Template, basis: PaperBasis): FilledTemplate {
  return fillTemplate(template, { ...caseFields(basis) }, drillMark(basis.unit));
}
