import { Button, Tag } from 'antd';
import { useState } from 'react';
import { changedParagraphs } from '#domain/upward/paragraphStanding.ts';
import { standingWords } from '#domain/upward/recordReport.ts';
import {
  editionLabel,
  isSent,
  sendingChannelNames,
  superiorLevelNames,
} from '#domain/upward/upwardReport.ts';
import type { ReportRecipient, UpwardReport } from '#domain/upward/upwardReport.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { RecordTable } from '../pieces/RecordTable.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { ReportDrawer } from './ReportDrawer.tsx';
import { StrikeDialog } from './StrikeDialog.tsx';

/** 初报、续报、终报: what was written, where it went, who took it in. */
export function ReportsSection() {
  const { view, openTab } = useOpenCase();
  const { reports } = view.rightsCase.upward;
  const drawer = useAskedDrawer();
  const [striking, setStriking] = useState<UpwardReport | null>(null);
  return (
    <section className="section">
      <RecordTable<UpwardReport>
        title="专报"
        addLabel={reports.length === 0 ? '写初报' : '写续报或终报'}
        needs="upward.recordReport"
        rows={reports}
        onAdd={() => drawer.open()}
        empty={{
          title: '还没有写专报。',
          hint: '正文先按案件记录拟好，逐段改；报给谁、怎样报、谁签收在同一处登记。印制、签署在“文书”中办理。',
        }}
        columns={[
          {
            title: '种类',
            width: 150,
            render: (_, report) => <Edition report={report} onOpen={() => drawer.open(report.id)} />,
          },
          { title: '正文', width: 140, render: (_, report) => <Wording report={report} /> },
          {
            title: '报送和回执',
            render: (_, { recipients }) =>
              recipients.map((one) => <Recipient key={one.id} recipient={one} />),
          },
          { title: '状态', width: 140, render: (_, report) => standingWords(report) },
          {
            title: '操作',
            width: 130,
            render: (_, report) =>
              report.struck === null ? (
                <>
                  <Button type="link" size="small" onClick={() => openTab('documents')}>
                    去印制
                  </Button>
                  <WriteButton
                    needs="upward.strike"
                    type="link"
                    size="small"
                    onClick={() => setStriking(report)}
                  >
                    划去
                  </WriteButton>
                </>
              ) : null,
          },
        ]}
      />
      {drawer.isOpen ? <ReportDrawer reportId={drawer.id} onClose={drawer.close} /> : null}
      {striking === null ? null : (
        <StrikeDialog
          what="report"
          id={striking.id}
          title={`${editionLabel(striking, view.rightsCase.upward)}专报`}
          onClose={() => setStriking(null)}
        />
      )}
    </section>
  );
}

function Edition({ report, onOpen }: { readonly report: UpwardReport; readonly onOpen: () => void }) {
  const { upward } = useOpenCase().view.rightsCase;
  const label = editionLabel(report, upward);
  return (
    <>
      <button type="button" className="link-button" onClick={onOpen}>
        {report.struck === null ? label : <s>{label}</s>}
      </button>
      <div className="quiet">
        {report.by} <MomentText moment={report.writtenAt} />
      </div>
      {report.struck === null ? null : <div className="quiet">划去：{report.struck.reason}</div>}
    </>
  );
}

/** Whether what it says still is what the record says. */
function Wording({ report }: { readonly report: UpwardReport }) {
  const changed = changedParagraphs(useOpenCase().view.rightsCase, report);
  return (
    <>
      {report.paragraphs.length}段
      {changed === 0 || report.struck !== null ? null : (
        <div>
          <Tag color="error">记录有变更</Tag>
          <div className="quiet">
            {changed}段与现在的记录不一致，{isSent(report) ? '请写续报' : '请打开逐段核对'}
          </div>
        </div>
      )}
    </>
  );
}

function Recipient({ recipient }: { readonly recipient: ReportRecipient }) {
  const { level, office, role, sent, receipt } = recipient;
  return (
    <div>
      {role === 'main' ? '主送' : '抄送'} {superiorLevelNames[level]} {office}
      <div className={sent === null ? 'amber' : 'quiet'}>
        {sent === null ? (
          '还没有报送'
        ) : (
          <>
            <MomentText moment={sent.at} /> {sent.by}，{sendingChannelNames[sent.channel]}
          </>
        )}
        {receipt === null ? (
          sent === null ? null : (
            '，没有回执'
          )
        ) : (
          <>
            ，{receipt.signer}签收 <MomentText moment={receipt.at} />
            {receipt.number === '' ? '' : `，收文${receipt.number}`}
          </>
        )}
      </div>
    </div>
  );
}
