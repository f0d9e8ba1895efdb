import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import type { ChangeEvent, Ref } from 'react';
import { groupStates, groupsTyped } from './codeGroups.ts';
import type { GroupState } from './codeGroups.ts';

export interface RecoveryCodeInputProps {
  /** Set by the form around it. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly inputRef?: Ref<InputRef>;
}

const words: Readonly<Record<GroupState, string>> = {
  empty: '未输入',
  partial: '输入中',
  right: '正确',
  wrong: '有误',
};

/** The code of the recovery sheet; every group is checked as soon as it is complete. */
export function RecoveryCodeInput({ id, value = '', onChange, inputRef }: RecoveryCodeInputProps) {
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    // The dashes come by themselves, but never while a character in the middle is being mended.
    const isAtEnd = target.selectionStart === target.value.length;
    const isShorter = target.value.length < value.length;
    onChange?.(isAtEnd && !isShorter ? groupsTyped(target.value).join('-') : target.value);
  };
  return (
    <>
      <Input
        {...(id === undefined ? {} : { id })}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className="path"
        value={value}
        onChange={take}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        placeholder="8 组，每组 5 个字符；横线和空格可以不输"
      />
      <ol className="code-states" aria-label="恢复码逐组核对" aria-live="polite">
        {groupStates(value).map((state, index) => (
          <li key={`${index + 1}`} className={`code-state code-state-${state}`}>
            第{index + 1}组 <Mark state={state} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Mark({ state }: { readonly state: GroupState }) {
  if (state === 'right') return <CheckOutlined aria-label={words.right} />;
  if (state === 'wrong')
    return (
      <>
        <CloseOutlined aria-hidden /> {words.wrong}
      </>
    );
  return <span className="only-read">{words[state]}</span>;
}
