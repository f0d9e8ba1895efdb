import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ClockView } from '#api/views/caseView.ts';
import { clockStateNames } from '../text/clockWords.ts';

type State = ClockView['state'];

const tone: Readonly<Record<State, string>> = {
  overdue: 'late clock-overdue',
  red: 'late',
  amber: 'amber',
  grey: 'quiet',
  paused: 'quiet',
  open: 'good',
  shut: 'quiet',
};
const icon: Readonly<Record<State, ReactNode>> = {
  overdue: <ExclamationCircleFilled aria-hidden />,
  red: <WarningOutlined aria-hidden />,
  amber: <ClockCircleOutlined aria-hidden />,
  grey: <ClockCircleOutlined aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
  open: <CheckCircleOutlined aria-hidden />,
  shut: <ClockCircleOutlined aria-hidden />,
};

/** How urgent a clock is, in colour and in a word. */
export function ClockState({ state }: { readonly state: State }) {
  return (
    <span className={`nowrap ${tone[state]}`}>
      {icon[state]} {clockStateNames[state]}
    </span>
  );
}
