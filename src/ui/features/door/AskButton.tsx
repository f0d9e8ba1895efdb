import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import type { DoorQuestion } from './doorQuestion.ts';

export interface AskButtonProps extends Pick<ButtonProps, 'size' | 'block' | 'icon'> {
  readonly question: DoorQuestion;
  readonly label: string;
}

/** Asks the door; while it may not be asked again, it counts the seconds. */
export function AskButton({ question, label, ...look }: AskButtonProps) {
  const { isAsking, waitSeconds } = question;
  return (
    <Button {...look} type="primary" htmlType="submit" loading={isAsking} disabled={waitSeconds > 0}>
      {waitSeconds > 0 ? `请等待 ${waitSeconds} 秒` : label}
    </Button>
  );
}
