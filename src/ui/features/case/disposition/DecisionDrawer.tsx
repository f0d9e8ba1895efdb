import { Form, Input, Radio, Select } from 'antd';
import type { Counterparty } from '#domain/case/person.ts';
import { fitsTrack, measureIds, measureNames } from '#domain/disposition/measures.ts';
import type { DispositionProposal } from '#domain/disposition/proposal.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import { trackIds, trackKinds } from '#domain/disposition/tracks.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FieldRefusal } from '../pieces/FieldRefusal.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { draftOf, readyDecision } from './decisionDraft.ts';
import type { DecisionDraft } from './decisionDraft.ts';
import { DepartureNotice } from './DepartureNotice.tsx';
import { StatutoryRange } from './StatutoryRange.tsx';

export interface DecisionDrawerProps {
  readonly person: Counterparty;
  readonly proposal: DispositionProposal;
  readonly onClose: () => void;
}

/** Takes down what was decided; nothing is chosen beforehand, because the tool does not decide. */
export function DecisionDrawer({ person, proposal, onClose }: DecisionDrawerProps) {
  const decide = useCommand('disposition.decide');
  return (
    <EditDrawer<DecisionDraft>
      needs="disposition.decide"
      title={`对${person.name}的处置决定`}
      read={(view) => draftOf(view, person.id)}
      save={async (draft, target) => {
        const change = readyDecision(draft);
        return change === null ? refused(failure('api.badInput')) : decide.run({ ...target, change });
      }}
      command={decide}
      onClose={onClose}
      saveLabel="记录决定"
    >
      <FieldRefusal failure={decide.failure} />
      <Form.Item name="track" label="定性" rules={[{ required: true, message: '请选择定性' }]}>
        <Select showSearch optionFilterProp="label" placeholder="选择定性" options={trackOptions(proposal)} />
      </Form.Item>
      <StatutoryRange personId={person.id} proposal={proposal} />
      <MeasureChoice />
      <DepartureNotice person={person} proposal={proposal} />
      <Form.Item name="finality" label="性质" extra="伤情鉴定等尚未出来时选“暂定”">
        <Radio.Group optionType="button" options={choicesOf({ provisional: '暂定', final: '最终' })} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        extra="写具体事实和考虑；与依法提出的意见、本局政策或者原决定不同时必须写，不少于十个字。"
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="legalOpinion" label="法制部门意见" extra="审核人和意见；轻于主导意见的必须写。">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item
          name="approver"
          label="批准人"
          rules={[{ required: true, whitespace: true, message: '请填写批准人' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="approverBadgeNumber"
          label="批准人警号"
          extra="与本案人员同名而不是同一人的，填写警号。"
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="decidedAt" label="决定时间" rules={[{ required: true, message: '请填写决定时间' }]}>
          <MomentPicker allowClear={false} />
        </Form.Item>
      </div>
    </EditDrawer>
  );
}

/** Offers what the chosen track can carry. */
function MeasureChoice() {
  const track = Form.useWatch('track', Form.useFormInstance<DecisionDraft>());
  const options = measureIds
    .filter((measure) => track === undefined || fitsTrack(measure, track))
    .map((measure) => ({ value: measure, label: measureNames[measure] }));
  return (
    <Form.Item name="measure" label="措施" rules={[{ required: true, message: '请选择措施' }]}>
      <Select showSearch optionFilterProp="label" placeholder="选择措施" options={options} />
    </Form.Item>
  );
}

function trackOptions({ tracks, leading, forbidden, notInForce }: DispositionProposal) {
  const closed = new Set([...notInForce, ...forbidden.map((conclusion) => conclusion.track)]);
  const open = tracks.map((track) => track.track);
  const label = (track: (typeof trackIds)[number]) => trackKinds[track].qualification;
  return [
    {
      label: '现有事实打开的定性',
      options: open.map((track) => ({
        value: track,
        label: `${label(track)}${track === leading ? '（主导意见）' : ''}`,
      })),
    },
    {
      label: '其他定性（选择时必须写明理由）',
      options: trackIds
        .filter((track) => !open.includes(track) && !closed.has(track))
        .map((track) => ({ value: track, label: label(track) })),
    },
    {
      label: '法律不允许的定性（行为当日没有条文，或者见“不得作出的结论”）',
      options: trackIds
        .filter((track) => closed.has(track))
        .map((track) => ({ value: track, label: label(track), disabled: true })),
    },
  ];
}
