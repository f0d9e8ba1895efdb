import type { RightsCase } from '../case/rightsCase.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import { standInsOf, standInText } from '../evidence/standIns.ts';
import { evidenceKey } from './caseCompilation.ts';
import { isSealed } from './volumeKind.ts';

/** Why people decided that an item is not shown with the others: kept back, or put into a sealed volume; `null` = it is. Source: SPEC B-42. */
export function whyHeldBack(item: EvidenceItem, { compilation, evidence }: RightsCase): string | null {
  const key = evidenceKey(item);
  if (compilation.withheld.some((held) => held.key === key)) {
    const instead = standInText(standInsOf(evidence, item));
    return instead === '' ? '未随卷' : `未随卷，${instead}`;
  }
  const isInSealed = compilation.placed.some((place) => place.key === key && isSealed(place.kind));
  return isInSealed ? '在封存卷中' : null;
}
