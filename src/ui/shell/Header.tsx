import { RunningJobs } from './RunningJobs.tsx';
import { SaveState } from '../shared/SaveState.tsx';

export interface HeaderProps {
  readonly unitName: string;
  readonly operator: string;
}

/** Whose work this is, what is running, and whether it is saved. */
export function Header({ unitName, operator }: HeaderProps) {
  return (
    <header className="header">
      <span className="header-unit" title={unitName}>
        {unitName}
      </span>
      <span className="quiet">使用人：{operator}</span>
      <span className="header-gap" />
      <RunningJobs />
      <SaveState />
    </header>
  );
}
