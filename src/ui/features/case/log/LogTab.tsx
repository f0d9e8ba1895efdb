import { caseEventNames } from '../../../text/caseEventWords.ts';
import { systemActNames } from '../../../text/trailWords.ts';
import { useServices } from '../../../client/ClientContext.ts';
import { useCall } from '../../../client/useCall.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { PrintButton } from '../../../shared/printing/PrintButton.tsx';
import { printPage } from '../../../shared/printing/printPage.tsx';
import { ChainState } from '../../../shared/trail/ChainState.tsx';
import { TrailFilterBar } from '../../../shared/trail/TrailFilterBar.tsx';
import { TrailTable } from '../../../shared/trail/TrailTable.tsx';
import { useTrailFilter } from '../../../shared/trail/useTrailFilter.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { useOpenCase } from '../CaseContext.ts';
import { useNoteUse } from '../pieces/useNoteUse.ts';
import { AccessSection } from './AccessSection.tsx';
import { readWholeTrail } from './readWholeTrail.ts';
import { TrailSheet } from './TrailSheet.tsx';

const { caseViewed, evidenceViewed, paperViewed, trailViewed, printed, externalViewerUsed, repaired } =
  systemActNames;
/** What a case's own trail can tell. */
const names = {
  ...caseEventNames,
  caseViewed,
  evidenceViewed,
  paperViewed,
  trailViewed,
  printed,
  externalViewerUsed,
  repaired,
};
const whenBroken =
  '请不要继续修改本案，把这一页拍照或者打印后告诉审计员和主管领导；备份中可能有完好的日志，可以对照是哪一步被改动。';

/** Who did what to this case, newest first, whether the trail holds, and a clean list on paper. */
export function LogTab() {
  const { view } = useOpenCase();
  const { rightsCase } = view;
  const filter = useTrailFilter();
  const {
    data: trail,
    failure,
    isLoading,
    reload,
  } = useCall('cases.history', { caseId: rightsCase.id, ...filter.question }, { keepPrevious: true });
  const print = usePrintTrail(filter.question);
  return (
    <>
      <FailureNotice failure={failure} onRetry={() => void reload()} />
      {trail === undefined ? null : <ChainState trail={trail} whenBroken={whenBroken} />}
      <TrailFilterBar filter={filter} names={names} total={trail?.total ?? null}>
        <PrintButton label="打印" print={print} otherwise="请看页面上方“未能保存”的原因，处理后再打印。" />
      </TrailFilterBar>
      <TrailTable
        entries={trail?.entries ?? []}
        total={trail?.total ?? 0}
        page={filter.page}
        onPage={filter.setPage}
        isLoading={isLoading}
        brokenSeq={trail?.verdict.state === 'broken' ? trail.verdict.seq : null}
        empty={<EmptyState title="没有符合条件的记录。">请放宽类别或者查找的文字。</EmptyState>}
      />
      <AccessSection />
    </>
  );
}

/** Prints all lines of the filter, not only the page on screen; the printing itself becomes a line first. */
function usePrintTrail(question: ReturnType<typeof useTrailFilter>['question']): () => Promise<boolean> {
  const { client, person } = useServices();
  const { rightsCase } = useOpenCase().view;
  const noteUse = useNoteUse();
  return async () => {
    if (!(await noteUse({ use: 'printed', about: 'trail', title: '案件操作日志' }))) return false;
    const whole = await readWholeTrail(client, rightsCase.id, question);
    if (!whole.ok) return false;
    await printPage(
      <TrailSheet trail={whole.value} rightsCase={rightsCase} printedBy={person} printedAt={thisMinute()} />,
    );
    return true;
  };
}
