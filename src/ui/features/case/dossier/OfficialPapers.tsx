import { useState } from 'react';
import type { DossierView } from '#api/views/dossierView.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';
import { RecordTable } from '../pieces/RecordTable.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { ScanChoice } from './ScanChoice.tsx';
import { OfficialDrawer } from './OfficialDrawer.tsx';

type Registered = DossierView['official']['papers'][number];

/** Official documents of the bureau's own system beside their scans. Source: SPEC B-20. */
export function OfficialPapers() {
  const { papers, unregistered } = useOpenCase().view.dossier.official;
  const [draft, setDraft] = useState<{ readonly evidenceId: string | null; readonly title: string } | null>(
    null,
  );
  const [striking, setStriking] = useState<Registered | null>(null);
  return (
    <section className="section" aria-label="法律文书对账">
      <RecordTable<Registered>
        title="法律文书对账"
        addLabel="登记法律文书"
        needs="dossier.compile"
        rows={papers}
        onAdd={() => setDraft({ evidenceId: null, title: '' })}
        empty={{
          title: '还没有登记法律文书。',
          hint: '法定文书在执法办案信息系统制作；在这里登记，与扫描件核对。',
        }}
        note={unregistered.map(({ evidenceId, title }) => (
          <p key={evidenceId} className="amber">
            {title}：名称是法律文书，还没有登记。{' '}
            <WriteButton
              needs="dossier.compile"
              size="small"
              onClick={() => setDraft({ evidenceId, title: title.replace(/^证据\d+ /u, '') })}
            >
              登记
            </WriteButton>
          </p>
        ))}
        columns={[
          { title: '文书名称', render: (_, paper) => <OfficialTitle paper={paper} /> },
          { title: '文号', width: 240, dataIndex: 'number' },
          { title: '制作单位', width: 160, dataIndex: 'organ' },
          { title: '制作日期', width: 110, className: 'figures', dataIndex: 'madeOn' },
          { title: '扫描件', width: 220, render: (_, paper) => <Scan paper={paper} /> },
          {
            title: '',
            width: 80,
            render: (_, paper) =>
              paper.struck === null ? (
                <WriteButton
                  needs="dossier.compile"
                  type="link"
                  size="small"
                  onClick={() => setStriking(paper)}
                >
                  划去
                </WriteButton>
              ) : null,
          },
        ]}
      />
      {draft === null ? null : <OfficialDrawer draft={draft} onClose={() => setDraft(null)} />}
      {striking === null ? null : <StrikeDialog paper={striking} onClose={() => setStriking(null)} />}
    </section>
  );
}

function OfficialTitle({ paper: { title, struck } }: { readonly paper: Registered }) {
  if (struck === null) return title;
  return (
    <>
      <s>{title}</s> <span className="quiet">划去：{struck.reason}</span>
    </>
  );
}

function Scan({ paper: { id, title, scanTitle, struck } }: { readonly paper: Registered }) {
  if (scanTitle !== null || struck !== null) return scanTitle;
  return <ScanChoice paperId={id} title={title} />;
}

function StrikeDialog({ paper, onClose }: { readonly paper: Registered; readonly onClose: () => void }) {
  const { target } = useOpenCase();
  const strike = useCommand('dossier.compile');
  return (
    <ReasonDialog
      title={`划去“${paper.title}”`}
      label="理由"
      okText="划去"
      hint="登记保留，划线显示；扫描件仍在证据中。"
      least={2}
      command={strike}
      run={(reason) => strike.run({ ...target, change: { act: 'strike', paperId: paper.id, reason } })}
      onClose={onClose}
    />
  );
}
