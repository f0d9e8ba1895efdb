import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { opinionMeasureNames, postNatureNames } from '#domain/publicOpinion/publicOpinion.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { EvidenceField } from '../pieces/EvidenceField.tsx';
import { OptionalPart } from './OptionalPart.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';
import { TrackingRows } from './TrackingRows.tsx';

type Change = InputOf<'opinion.recordPost'>['change'];

export interface PostDrawerProps {
  /** `null` = a new post. */
  readonly postId: string | null;
  readonly onClose: () => void;
}

/** One post or report: what it says and where it is kept, whether it is true, what was decided, how it went on. */
export function PostDrawer({ postId, onClose }: PostDrawerProps) {
  const record = useCommand('opinion.recordPost');
  const [newId] = useState(() => crypto.randomUUID());
  return (
    <EditDrawer<Change>
      needs="opinion.recordPost"
      title={postId === null ? '登记舆情' : '办理舆情'}
      read={(view) => postOf(view, postId, newId)}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
      size={860}
    >
      <FoundFields />
      <h3 className="case-form-head">核查</h3>
      <Form.Item name="nature" label="性质" extra="认定不实、属实的，须写明怎样核查的">
        <Radio.Group optionType="button" options={choicesOf(postNatureNames)} />
      </Form.Item>
      <WordsField name="verification" label="核查结论" most={2000} />
      <DecisionFields />
      <h3 className="case-form-head">跟踪</h3>
      <TrackingRows />
    </EditDrawer>
  );
}

function FoundFields() {
  return (
    <>
      <div className="case-form-row">
        <Form.Item name="foundAt" label="发现时间" rules={timeRule('发现时间', null)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <LineField name="platform" label="平台" most={60} isRequired />
        <LineField name="account" label="账号" most={60} />
      </div>
      <LineField name="url" label="网址" most={2000} />
      <WordsField name="content" label="内容" most={2000} isRequired />
      <LineField name="spread" label="传播情况" most={200} hint="当时的阅读、评论、转发数" />
      <div className="case-form-row">
        <CaptureField />
        <EvidenceField name="evidenceIds" label="截图等证据" />
      </div>
    </>
  );
}

/** Fixings of the page, made where evidence is brought in. */
function CaptureField() {
  const { webCaptures } = useOpenCase().view.rightsCase;
  return (
    <Form.Item
      name="captureIds"
      label="网络取证"
      extra={webCaptures.length === 0 ? '还没有网络取证，可以先在“证据”中登记' : undefined}
    >
      <Select
        mode="multiple"
        optionFilterProp="label"
        placeholder="选择本案网络取证"
        options={webCaptures.map(({ id, platform, accountName, url, struck }) => ({
          value: id,
          label: [platform, accountName].filter((word) => word !== '').join(' ') || url,
          // A post found before keeps the capture it names.
          disabled: struck !== null,
        }))}
      />
    </Form.Item>
  );
}

function DecisionFields() {
  return (
    <OptionalPart
      name="decision"
      title="处置决定"
      hint="还没有决定。先核查，再决定怎样处置。"
      blank={{ measures: [], responsible: '', decidedBy: '', at: null, draft: '' }}
    >
      <Form.Item
        name={['decision', 'measures']}
        label="处置措施"
        rules={[{ required: true, message: '请选择处置措施' }]}
      >
        <Select mode="multiple" options={choicesOf(opinionMeasureNames)} />
      </Form.Item>
      <div className="case-form-row">
        <LineField name={['decision', 'responsible']} label="责任人" most={60} isRequired />
        <LineField name={['decision', 'decidedBy']} label="决定人" most={60} isRequired />
        <Form.Item name={['decision', 'at']} label="决定时间" rules={timeRule('决定时间', null)}>
          <MomentPicker />
        </Form.Item>
      </div>
      <WordsField name={['decision', 'draft']} label="发布稿" most={2000} />
    </OptionalPart>
  );
}

function postOf({ rightsCase }: CaseView, id: string | null, newId: string): Change {
  const known = rightsCase.publicOpinion.posts.find((post) => post.id === id);
  if (known !== undefined) return known;
  return {
    id: newId,
    foundAt: thisMinute(),
    platform: '',
    account: '',
    url: '',
    content: '',
    spread: '',
    captureIds: [],
    evidenceIds: [],
    nature: 'toVerify',
    verification: '',
    decision: null,
    tracking: [],
  };
}
