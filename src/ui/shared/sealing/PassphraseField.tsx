import { Form } from 'antd';
import { PasswordInput } from '../password/PasswordInput.tsx';

export interface PassphraseFieldProps {
  /** Of the chosen file; `undefined` = nothing is chosen. */
  readonly fileName: string | undefined;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
}

/** Whether a file of this name is a sealed package. */
function looksSealed(fileName: string | undefined): boolean {
  return fileName?.toLowerCase().endsWith('.age') === true;
}

/** Asks for the passphrase of a sealed package, and only of one. */
export function PassphraseField({ fileName, passphrase, onPassphrase }: PassphraseFieldProps) {
  if (!looksSealed(fileName)) return null;
  return (
    <Form layout="vertical" className="below">
      <Form.Item
        label="加密文件的口令"
        extra="由送出单位用电话或者当面告知。用本机收件公钥加密的不用填。"
        htmlFor="package-passphrase"
      >
        <PasswordInput id="package-passphrase" value={passphrase} onChange={onPassphrase} />
      </Form.Item>
    </Form>
  );
}
