import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import type { OperationName } from '#api/contract.ts';
import { useMayHere } from './useMayHere.ts';

export interface WriteButtonProps extends ButtonProps {
  /** What the button leads to; whoever the host would refuse does not see it. The head of the case says why. */
  readonly needs: OperationName;
}

/** A button that changes the case. */
export function WriteButton({ needs, ...button }: WriteButtonProps) {
  return useMayHere(needs) ? <Button {...button} /> : null;
}
