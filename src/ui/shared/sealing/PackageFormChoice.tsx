import { Radio, Space } from 'antd';
import type { PackageWish } from './packageWish.ts';
import { SealingChoice } from './SealingChoice.tsx';

const choices: readonly {
  readonly value: PackageWish['form'];
  readonly label: string;
  readonly why: string;
}[] = [
  { value: 'folder', label: '文件夹', why: '接收方插上U盘就能打开查看，不用解压' },
  {
    value: 'zip',
    label: '一个 ZIP 文件',
    why: '便于整份拷贝；接收方先解压再查看。超过4 GB 的不能写到 FAT32 的U盘',
  },
  {
    value: 'sealed',
    label: '加密的 ZIP 文件',
    why: 'U盘丢失也打不开；接收方用本程序或者通用的 age 工具解开。写入较慢',
  },
];

export interface PackageFormProps {
  readonly wish: PackageWish;
  readonly onWish: (wish: PackageWish) => void;
}

/** What a package is on the stick, and who can open it. */
export function PackageFormChoice({ wish, onWish }: PackageFormProps) {
  return (
    <>
      <Radio.Group
        value={wish.form}
        onChange={({ target }) => {
          const chosen = choices.find(({ value }) => value === target.value);
          if (chosen !== undefined) onWish({ ...wish, form: chosen.value });
        }}
      >
        <Space orientation="vertical">
          {choices.map(({ value, label, why }) => (
            <Radio key={value} value={value}>
              {label} <span className="quiet">{why}</span>
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      {wish.form === 'sealed' ? (
        <SealingChoice wish={wish} onWish={(sealing) => onWish({ ...wish, ...sealing })} />
      ) : null}
    </>
  );
}
