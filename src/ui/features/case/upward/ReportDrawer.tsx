import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { reportParagraphs } from '#domain/document/caseFields/reportParagraphs.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { attachmentsFor } from '#domain/upward/orderScans.ts';
import { draftParagraphs } from '#domain/upward/paragraphStanding.ts';
import { isSent, reportEditionNames, reportUrgencyNames } from '#domain/upward/upwardReport.ts';
import type { ReportEdition, UpwardReporting } from '#domain/upward/upwardReport.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { ReadOnly } from '../pieces/ReadOnly.tsx';
import { LineField } from '../pieces/TextFields.tsx';
import { ParagraphFields } from './ParagraphFields.tsx';
import { RecipientRows } from './RecipientRows.tsx';

type Change = InputOf<'upward.recordReport'>['change'];

export interface ReportDrawerProps {
  /** `null` = a new report. */
  readonly reportId: string | null;
  readonly onClose: () => void;
}

/** One 专报: its words beside what the record says, where it went, who took it in. */
export function ReportDrawer({ reportId, onClose }: ReportDrawerProps) {
  const unit = useCall('unit.read', {}).data?.settings;
  // The offices above stand in the settings; without them the form would begin empty and be filled under the hands.
  return unit === undefined ? null : <Loaded reportId={reportId} onClose={onClose} unit={unit} />;
}

interface Offices {
  readonly superiorOffice: string;
  readonly provincialOffice: string;
}

function Loaded({ reportId, onClose, unit }: ReportDrawerProps & { readonly unit: Offices }) {
  const { upward } = useOpenCase().view.rightsCase;
  const record = useCommand('upward.recordReport');
  const [newId] = useState(() => crypto.randomUUID());
  const known = upward.reports.find(({ id }) => id === reportId);
  const isLocked = known !== undefined && (isSent(known) || known.struck !== null);
  return (
    <EditDrawer<Change>
      needs="upward.recordReport"
      title={reportId === null ? '写专报' : '专报'}
      read={(view) => reportOf(view, reportId, blankReport(view, newId, unit))}
      save={(draft, target) => record.run({ ...target, change: draft })}
      command={record}
      onClose={onClose}
      size={960}
    >
      {isLocked ? <p className="amber">{lockedWords(known.struck !== null)}</p> : null}
      <ReadOnly when={isLocked}>
        <EditionFields isNew={reportId === null} />
        <ParagraphFields isLocked={isLocked} />
      </ReadOnly>
      <h3 className="case-form-head">报给谁、怎样报、谁签收</h3>
      <RecipientRows />
    </EditDrawer>
  );
}

const lockedWords = (isStruck: boolean) =>
  isStruck
    ? '这份专报已经划去，只能查看。'
    : '这份专报已经报出，正文不能再改；情况有变化的请写续报。报送和回执可以继续登记。';

function EditionFields({ isNew }: { readonly isNew: boolean }) {
  const { rightsCase } = useOpenCase().view;
  const form = Form.useFormInstance<Change>();
  // What nobody touched is worded for the edition chosen.
  const reword = (edition: ReportEdition) => {
    const typed: Change['attachments'] = form.getFieldValue('attachments') ?? [];
    form.setFieldValue('attachments', attachmentsFor(rightsCase, edition, typed));
    const now = reportParagraphs(rightsCase, edition);
    const paragraphs: Change['paragraphs'] = form.getFieldValue('paragraphs') ?? [];
    form.setFieldValue(
      'paragraphs',
      paragraphs.map((one) => {
        const text = one.text === one.recorded ? now.find(({ key }) => key === one.key)?.text : undefined;
        return text === undefined ? one : { ...one, text, recorded: text };
      }),
    );
  };
  return (
    <>
      <div className="case-form-row">
        <Form.Item name="edition" label="报告种类" rules={[{ required: true, message: '请选择报告种类' }]}>
          <Radio.Group
            optionType="button"
            disabled={!isNew}
            options={choicesOf(reportEditionNames)}
            onChange={(event) => reword(event.target.value as ReportEdition)}
          />
        </Form.Item>
        <LineField name="signerName" label="签发人" most={60} />
        <Form.Item name="urgency" label="紧急程度" normalize={(chosen?: string) => chosen ?? null}>
          <Select allowClear placeholder="不标" options={choicesOf(reportUrgencyNames)} />
        </Form.Item>
        <Form.Item name="issuedOn" label="成文日期">
          <DayPicker />
        </Form.Item>
      </div>
      <Form.Item name="attachments" label="附件" extra="选终报时列上有扫描件的批示交办，可以去掉">
        <Select mode="tags" open={false} placeholder="没有就留空；写一个附件名，按回车" />
      </Form.Item>
    </>
  );
}

function reportOf({ rightsCase }: CaseView, id: string | null, blank: Change): Change {
  const known = rightsCase.upward.reports.find((report) => report.id === id);
  if (known === undefined) return blank;
  const { writtenAt: _, by: __, struck: ___, ...typed } = known;
  return typed;
}

/** The first report is the first; what follows goes on, until somebody says it ends. */
function nextEdition({ reports }: UpwardReporting): ReportEdition {
  return reports.some(({ struck, edition }) => struck === null && edition === 'first') ? 'followUp' : 'first';
}

function blankReport({ rightsCase, readAt }: CaseView, id: string, unit: Offices): Change {
  const edition = nextEdition(rightsCase.upward);
  const office = (level: 'city' | 'province', name: string, role: 'main' | 'copy') =>
    ({ id: level, level, office: name, role, sent: null, receipt: null }) as const;
  return {
    id,
    edition,
    paragraphs: [...draftParagraphs(rightsCase, edition)],
    signerName: '',
    urgency: null,
    issuedOn: dayOf(readAt),
    attachments: [],
    recipients: [
      office('city', unit.superiorOffice, 'main'),
      ...(unit.provincialOffice === '' ? [] : [office('province', unit.provincialOffice, 'copy')]),
    ],
  };
}
