import { Radio, Space } from 'antd';
import type { InputOf } from '#api/contract.ts';

export type PackageForm = NonNullable<InputOf<'dossier.export'>['form']>;

const choices: readonly { readonly value: PackageForm; readonly label: string; readonly why: string }[] = [
  { value: 'folder', label: '文件夹', why: '接收方插上U盘就能打开查看，不用解压' },
  {
    value: 'zip',
    label: '一个 ZIP 文件',
    why: '便于整份拷贝；接收方先解压再查看。超过4 GB 的不能写到 FAT32 的U盘',
  },
];
const contents =
  '内容：装订好的卷宗、每份文书（PDF 和 DOCX）、证据原文件、文件目录和案卷目录、操作日志、校验清单和签名、离线查看页。';

/** What the package is on the stick, and what lies in it. */
export function FormChoice({
  form,
  onForm,
}: {
  readonly form: PackageForm;
  readonly onForm: (form: PackageForm) => void;
}) {
  return (
    <section className="section" aria-label="移交包">
      <p className="quiet">{contents}</p>
      <Radio.Group value={form} onChange={({ target }) => onForm(target.value === 'zip' ? 'zip' : 'folder')}>
        <Space orientation="vertical">
          {choices.map(({ value, label, why }) => (
            <Radio key={value} value={value}>
              {label} <span className="quiet">{why}</span>
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </section>
  );
}
