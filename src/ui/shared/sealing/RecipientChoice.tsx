import { Button, Checkbox, Form, Input, Space } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#api/contract.ts';
import { shortRecipient } from '#domain/dossier/packageSealing.ts';
import { useCall } from '../../client/useCall.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { MomentText } from '../MomentText.tsx';
import './sealing.css';
import type { SealingChoiceProps } from './SealingChoice.tsx';

type Recipient = OutputOf<'dossier.recipients'>['known'][number];

/** The units whose public keys somebody took down; the package opens for those chosen and for nobody else. */
export function RecipientChoice({ wish, onWish }: SealingChoiceProps) {
  const recipients = useCall('dossier.recipients', {});
  const drop = useCommand('dossier.dropRecipient');
  const known = recipients.data?.known ?? [];
  const choose = (recipient: string, isChosen: boolean) => {
    const others = wish.recipients.filter((each) => each !== recipient);
    onWish({ ...wish, recipients: isChosen ? [...others, recipient] : others });
  };
  const remove = async ({ recipient }: Recipient) => {
    choose(recipient, false);
    await drop.run({ recipient });
  };
  return (
    <div className="below">
      <FailureNotice failure={recipients.failure ?? drop.failure} />
      {known.map((each) => (
        <div key={each.recipient} className="recipient-line">
          <Checkbox
            checked={wish.recipients.includes(each.recipient)}
            onChange={({ target }) => choose(each.recipient, target.checked)}
          >
            {each.name} <code title={each.recipient}>{shortRecipient(each.recipient)}</code>
          </Checkbox>
          <span className="quiet">
            {each.keptBy} <MomentText moment={each.keptAt} /> 登记
          </span>
          <Button type="link" size="small" onClick={() => void remove(each)}>
            移除
          </Button>
        </div>
      ))}
      <NewRecipient />
    </div>
  );
}

function NewRecipient() {
  const keep = useCommand('dossier.keepRecipient');
  const [draft, setDraft] = useState({ name: '', recipient: '' });
  const add = async () => {
    const kept = await keep.run({ name: draft.name.trim(), recipient: draft.recipient.trim() });
    if (kept.ok) setDraft({ name: '', recipient: '' });
  };
  return (
    <Form layout="vertical" className="below">
      <FailureNotice failure={keep.failure} />
      <Form.Item
        label="登记收件公钥"
        extra="公钥在对方“接收校验”页的“本机收件公钥”。登记前请当面或者打电话核对首尾几位：换成别人的公钥，就等于交给别人。"
      >
        <Space.Compact block>
          <Input
            aria-label="收件单位"
            placeholder="收件单位"
            className="recipient-name"
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
          <Input
            aria-label="收件公钥"
            placeholder="age1…"
            spellCheck={false}
            maxLength={4000}
            value={draft.recipient}
            onChange={({ target }) => setDraft({ ...draft, recipient: target.value })}
          />
          <Button
            disabled={draft.name.trim().length < 2 || !draft.recipient.trim().startsWith('age1')}
            loading={keep.isRunning}
            onClick={() => void add()}
          >
            登记
          </Button>
        </Space.Compact>
      </Form.Item>
    </Form>
  );
}
