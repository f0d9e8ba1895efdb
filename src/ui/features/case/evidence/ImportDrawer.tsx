import { Button, Drawer, Form } from 'antd';
import { useMemo, useState } from 'react';
import type { FolderEntryView } from '#api/operations/driveOperations.ts';
import { seenBefore } from '#domain/evidence/alreadyThere.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import type { IntakeCircumstances } from '#domain/evidence/recordIntake.ts';
import { useServices } from '../../../client/ClientContext.ts';
import { useJob } from '../../../client/useJob.ts';
import { DrivePicker } from '../../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../../shared/drive/picked.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { thisMinute } from '../../../shared/wallClock.ts';
import { useOpenCase } from '../CaseContext.ts';
import { DeviceProposals } from './bring/DeviceProposals.tsx';
import { CircumstancesFields } from './CircumstancesFields.tsx';
import { ImportOutcomes } from './ImportOutcomes.tsx';

export interface ImportDrawerProps {
  readonly onClose: () => void;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** What is asked here; the rest stays unknown. */
type AskedCircumstances = Pick<IntakeCircumstances, 'act' | 'by' | 'at' | 'provider' | 'storagePlace'>;

/** Picks files on a drive, says how they were obtained, and brings them in; running work goes on when the drawer is closed. */
export function ImportDrawer({ onClose, onOpen }: ImportDrawerProps) {
  const { id: caseId, evidence } = useOpenCase().view.rightsCase;
  const isLikelyIn = useMemo(() => {
    const find = seenBefore(evidence);
    return ({ name, sizeBytes, modifiedAt }: FolderEntryView, location: readonly string[]) =>
      find({ originalPath: [...location, name].join('/'), sizeBytes, sourceModifiedAt: modifiedAt }) !== null;
  }, [evidence]);
  const job = useJob('evidence.import', caseId);
  const [form] = Form.useForm<AskedCircumstances>();
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const { person } = useServices();
  const done = job.result?.ok === true ? job.result.value.outcomes : null;
  const start = (asked: AskedCircumstances) =>
    void job.start({
      caseId,
      tokens: picked.map((entry) => entry.token),
      circumstances: { ...bareCollection(asked), ...asked },
    });
  const again = () => {
    setPicked([]);
    job.dismiss();
  };
  return (
    <Drawer
      open
      title="导入证据"
      size={960}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <span className="quiet">{done === null ? '原件只读，不改动U盘上的任何文件。' : ''}</span>
          <span className="case-gap" />
          <Button onClick={onClose}>{job.running ? '关闭（导入继续）' : '关闭'}</Button>
          {done === null ? (
            <Button type="primary" disabled={picked.length === 0} loading={job.running} onClick={form.submit}>
              开始导入
            </Button>
          ) : (
            <Button type="primary" onClick={again}>
              继续导入其他文件
            </Button>
          )}
        </div>
      }
    >
      <FailureNotice failure={job.result?.ok === false ? job.result.failure : null} />
      {job.running ? (
        <JobProgressBar
          title="正在导入：边复制边计算校验值，完成后回读复核"
          progress={job.progress}
          onCancel={job.cancel}
        />
      ) : null}
      {done === null ? null : <ImportOutcomes outcomes={done} onOpen={onOpen} />}
      {done === null ? null : <DeviceProposals />}
      <div hidden={done !== null} inert={job.running}>
        <h3 className="case-form-head">一、选择文件</h3>
        <DrivePicker
          mode="sources"
          picked={picked}
          onPick={setPicked}
          disabled={job.running}
          height={240}
          isLikelyIn={isLikelyIn}
        />
        <h3 className="case-form-head">二、取得情况（本次导入的文件共用）</h3>
        <Form
          form={form}
          layout="vertical"
          onFinish={start}
          scrollToFirstError={{ block: 'center', focus: true }}
          initialValues={{
            act: 'collection',
            by: [person.name],
            at: thisMinute(),
            provider: '',
            storagePlace: '',
          }}
        >
          <CircumstancesFields />
        </Form>
      </div>
    </Drawer>
  );
}
