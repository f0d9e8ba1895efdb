import type { UnitSettings } from '../case/unitSettings.ts';
import type { FillOptions } from './fillTemplate.ts';

const DRILL = '演练';

/** What a vault used for drills prints across its papers, drafts and finals alike. Source: SPEC P-Z31. */
export function drillMark({ drill }: Pick<UnitSettings, 'drill'>): FillOptions {
  return drill === true ? { watermark: DRILL } : {};
}
