import type { RightsCase } from '../case/rightsCase.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import { evidenceName } from '../evidence/evidenceItem.ts';
import { epochMs } from '../kernel/moment.ts';
import { uncoveredCopies } from '../evidence/standIns.ts';
import { evidenceKey, liveOfficialPapers } from './caseCompilation.ts';
import type { OfficialPaper } from './caseCompilation.ts';
import type { VolumeItem } from './compileVolumes.ts';
import { placeByName, volumeKindNames } from './volumeKind.ts';
import type { VolumeKind, VolumeRules } from './volumeKind.ts';

/** Registered documents beside what was scanned. */
export interface OfficialStanding {
  /** Registered, and no scan of it is in the case. */
  readonly unscanned: readonly OfficialPaper[];
  /** By its title an official document, and nobody registered it. */
  readonly unregistered: readonly EvidenceItem[];
}

/** Compares the register of official documents with the evidence, both ways. Source: SPEC B-20. */
export function reconcileOfficial(
  { compilation, evidence }: RightsCase,
  rules: VolumeRules,
): OfficialStanding {
  const live = liveOfficialPapers(compilation);
  const tied = new Set(live.map(({ evidenceId }) => evidenceId));
  return {
    unscanned: live.filter(({ evidenceId }) => evidenceId === null),
    unregistered: evidence.filter(({ id, title }) => !tied.has(id) && placeByName(title, rules) !== null),
  };
}

/** Something a person should look at before the volumes leave. */
export interface CompilationNote {
  readonly text: string;
  readonly source: string;
}

const minors = '刑事诉讼法第二百八十六条；治安管理处罚法（2025年修订）第一百三十六条';

/**
 * What the volumes do not say by themselves. The tool only tells; people decide.
 * Source: SPEC B-21, B-23.
 */
export function compilationNotes(
  rightsCase: RightsCase,
  items: readonly VolumeItem[],
): readonly CompilationNote[] {
  return [
    ...minorNotes(rightsCase, items),
    ...shownNotes(rightsCase, items),
    ...coverNotes(rightsCase, items),
  ];
}

/** A minor's interview outside the sealed volume. */
function minorNotes({ evidence }: RightsCase, items: readonly VolumeItem[]): readonly CompilationNote[] {
  return evidence
    .filter(({ particulars }) => particulars?.kind === 'interview' && particulars.isMinor === 'yes')
    .flatMap((item) => {
      const kind = kindOf(items, item);
      if (kind === null || kind === 'minorSealed') return [];
      const where = volumeKindNames[kind];
      return {
        text: `${evidenceName(item)}是未成年人的笔录，现在编在${where}；应当封存的，请编入未成年人封存卷。`,
        source: minors,
      };
    });
}

/** A photograph that does not leave by itself, and still leaves inside a photo volume. */
function shownNotes({ compilation }: RightsCase, items: readonly VolumeItem[]): readonly CompilationNote[] {
  const made = items.flatMap(({ carried, withheld }) =>
    carried.as === 'paper' && carried.entry.document.templateId === 'E03' && withheld === null
      ? [epochMs(carried.entry.document.producedAt)]
      : [],
  );
  /** A volume made afterwards does not print it. Source: SPEC B-42. */
  const isOlder = (key: VolumeItem['key']) =>
    compilation.withheld.some((held) => held.key === key && made.some((then) => then <= epochMs(held.at)));
  return items
    .filter(({ key, carried, withheld }) => carried.as === 'photo' && withheld !== null && isOlder(key))
    .map(({ title }) => ({
      text: `${title}不随卷，但照片卷中可能仍印有这张照片；请重新制作照片卷（它的位置印“未随卷”），或者让照片卷也不随卷。`,
      source: '本工具',
    }));
}

const privacy = '《个人信息保护法》第六条；本工具';

/** An original that leaves beside its covered copy, and one that stays while a still or a scan of it leaves. Source: SPEC B-41. */
function coverNotes({ evidence }: RightsCase, items: readonly VolumeItem[]): readonly CompilationNote[] {
  const leaves = (item: EvidenceItem) =>
    items.find(({ key }) => key === evidenceKey(item))?.withheld === null;
  return items.flatMap(({ carried, title, withheld, standIns }) => {
    if (carried.as === 'paper') return [];
    if (withheld === null && standIns.length > 0) {
      const copies = standIns.map(({ number }) => `证据${number}`).join('、');
      const text = `${title}有遮盖件（${copies}），原件也随卷；接收方不应当看到遮住的内容的，请把原件改为以遮盖件代替。`;
      return [{ text, source: privacy }];
    }
    const shown = withheld === null ? [] : uncoveredCopies(evidence, carried.item).filter(leaves);
    return shown.map(({ number }) => ({
      text: `${title}不随卷，但由它截取、扫描得来的证据${number}没有遮盖，仍随卷。`,
      source: privacy,
    }));
  });
}

function kindOf(items: readonly VolumeItem[], item: EvidenceItem): VolumeKind | null {
  return items.find(({ key }) => key === evidenceKey(item))?.kind ?? null;
}
