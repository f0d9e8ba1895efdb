import type { ReactNode } from 'react';
import type { CaseView } from '#api/views/caseView.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { noticeState } from '#domain/supervision/notices.ts';
import { instructionState } from '#domain/upward/upwardReport.ts';
import type { CaseTab } from '../CaseContext.ts';

const names: Readonly<Record<CaseTab, string>> = {
  people: '概况·人员·伤情',
  evidence: '证据',
  disposition: '定性处置',
  clocks: '期限',
  documents: '文书',
  care: '慰问保障',
  supervision: '督办',
  upward: '上报',
  stages: '受理结案',
  dossier: '卷宗',
  log: '日志',
};

/** A tab's name with the one number that matters there; a number that is late or missing is red. */
export function tabLabel(tab: CaseTab, view: CaseView): ReactNode {
  const badge = badgeOf(tab, view);
  return (
    <>
      {names[tab]}
      {badge === null ? null : (
        <span className={badge.isUrgent ? 'case-badge late' : 'case-badge'} title={badge.meaning}>
          {badge.count}
          <span className="only-read">{badge.meaning}</span>
        </span>
      )}
    </>
  );
}

interface Badge {
  readonly count: number;
  readonly meaning: string;
  readonly isUrgent: boolean;
}

function badgeOf(tab: CaseTab, view: CaseView): Badge | null {
  switch (tab) {
    case 'evidence':
      return present(view.rightsCase.evidence.length, '份证据');
    case 'clocks': {
      const pressing = view.clocks.filter(
        (clock) => clock.state === 'overdue' || clock.state === 'red',
      ).length;
      return pressing > 0
        ? urgent(pressing, '个期限已超期或马上到期')
        : present(view.clocks.length, '个期限');
    }
    case 'documents': {
      const stale = view.papers.filter((paper) => paper.made?.stale === true).length;
      return stale > 0 ? urgent(stale, '份文书制作后记录有变更') : null;
    }
    case 'care':
      return present(view.rightsCase.visits.length, '次慰问');
    case 'dossier':
      return view.dossier.missing.length > 0 ? urgent(view.dossier.missing.length, '项材料缺失') : null;
    case 'supervision': {
      const open = view.rightsCase.oversight.notices.filter(({ ending }) => ending === null);
      const late = open.filter((notice) => noticeState(notice, view.readAt) === 'overdue').length;
      return late > 0 ? urgent(late, '份督办通知逾期未反馈') : present(open.length, '份督办通知未办结');
    }
    case 'upward':
      return instructionsBadge(view);
    case 'people':
    case 'stages':
    case 'disposition':
    case 'log':
      return null;
  }
}

function instructionsBadge({ rightsCase, readAt }: CaseView): Badge | null {
  const states = rightsCase.upward.instructions.map((one) => instructionState(one, dayOf(readAt)));
  const late = states.filter((state) => state === 'overdue').length;
  const open = states.filter((state) => state === 'open').length;
  return late > 0 ? urgent(late, '件批示交办逾期未办') : present(open, '件批示交办没有办结');
}

function present(count: number, meaning: string): Badge | null {
  return count === 0 ? null : { count, meaning, isUrgent: false };
}

function urgent(count: number, meaning: string): Badge {
  return { count, meaning, isUrgent: true };
}
