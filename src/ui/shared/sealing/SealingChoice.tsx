import { Button, Form, Input, Segmented, Space } from 'antd';
import { PASSPHRASE_BYTES, passphraseOf, passphraseProblem } from '#domain/dossier/packageSealing.ts';
import { RecipientChoice } from './RecipientChoice.tsx';
import type { SealingWish } from './sealingWish.ts';

export interface SealingChoiceProps {
  readonly wish: SealingWish;
  readonly onWish: (wish: SealingWish) => void;
}

const ways: { value: SealingWish['by']; label: string }[] = [
  { value: 'passphrase', label: '用口令' },
  { value: 'recipients', label: '用收件单位的公钥' },
];

/** Who will be able to open the sealed package. */
export function SealingChoice({ wish, onWish }: SealingChoiceProps) {
  return (
    <div className="below">
      <Segmented value={wish.by} options={ways} onChange={(by) => onWish({ ...wish, by })} />
      {wish.by === 'passphrase' ? (
        <PassphraseChoice wish={wish} onWish={onWish} />
      ) : (
        <RecipientChoice wish={wish} onWish={onWish} />
      )}
    </div>
  );
}

/** A passphrase, made up by the machine or by the person; it can be read here and nowhere later. */
function PassphraseChoice({ wish, onWish }: SealingChoiceProps) {
  const problem = wish.passphrase === '' ? null : passphraseProblem(wish.passphrase);
  const makeUp = () =>
    onWish({ ...wish, passphrase: passphraseOf(crypto.getRandomValues(new Uint8Array(PASSPHRASE_BYTES))) });
  return (
    <Form layout="vertical" className="below">
      <Form.Item
        label="口令"
        htmlFor="seal-passphrase"
        validateStatus={problem === null ? '' : 'error'}
        help={problem}
        extra="请现在抄下，用电话或者当面告诉接收方，不要写在U盘上。程序不保存口令，忘记后谁也打不开（可以重新导出）。"
      >
        <Space.Compact block>
          <Input
            id="seal-passphrase"
            autoComplete="off"
            spellCheck={false}
            maxLength={128}
            className="figures"
            value={wish.passphrase}
            onChange={({ target }) => onWish({ ...wish, passphrase: target.value })}
          />
          <Button onClick={makeUp}>生成口令</Button>
        </Space.Compact>
      </Form.Item>
    </Form>
  );
}
