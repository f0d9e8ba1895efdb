import { EyeOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';

export interface PasswordInputProps {
  /** Set by the form around it. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  /** A new password is not filled in by the browser. */
  readonly isNew?: boolean;
  readonly size?: 'middle' | 'large';
  readonly inputRef?: Ref<InputRef>;
  /** For fields without a label of their own. */
  readonly label?: string;
}

/** A password: shown only while the button is held, and says when the capitals are locked. */
export function PasswordInput(props: PasswordInputProps) {
  const { id, value, onChange, onBlur, isNew = false, size = 'middle', inputRef, label } = props;
  const [isShown, setShown] = useState(false);
  const [isCapsLocked, setCapsLocked] = useState(false);
  const seeKey = (event: KeyboardEvent) => setCapsLocked(event.getModifierState('CapsLock'));
  return (
    <>
      <div className="password">
        <Input
          {...(id === undefined ? {} : { id })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          {...(label === undefined ? {} : { 'aria-label': label })}
          type={isShown ? 'text' : 'password'}
          size={size}
          value={value ?? ''}
          onChange={(event) => onChange?.(event.target.value)}
          onBlur={() => onBlur?.()}
          onKeyDown={seeKey}
          onKeyUp={seeKey}
          maxLength={128}
          autoComplete={isNew ? 'new-password' : 'off'}
          spellCheck={false}
        />
        <HoldToShow size={size} onShow={setShown} />
      </div>
      {isCapsLocked ? <p className="amber">大写锁定已打开，字母会输成大写。</p> : null}
    </>
  );
}

interface HoldToShowProps {
  readonly size: 'middle' | 'large';
  readonly onShow: (isShown: boolean) => void;
}

/** By mouse or by keyboard: the text is to be seen no longer than it is looked at. */
function HoldToShow({ size, onShow }: HoldToShowProps) {
  const byKey = (event: KeyboardEvent, isShown: boolean) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onShow(isShown);
    }
  };
  return (
    <Button
      size={size}
      icon={<EyeOutlined aria-hidden />}
      onPointerDown={() => onShow(true)}
      onPointerUp={() => onShow(false)}
      onPointerLeave={() => onShow(false)}
      onPointerCancel={() => onShow(false)}
      onBlur={() => onShow(false)}
      onKeyDown={(event) => byKey(event, true)}
      onKeyUp={(event) => byKey(event, false)}
    >
      按住显示
    </Button>
  );
}
