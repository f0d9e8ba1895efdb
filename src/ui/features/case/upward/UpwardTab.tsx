import './upward.css';
import { InstructionsSection } from './InstructionsSection.tsx';
import { ReportsSection } from './ReportsSection.tsx';

/** 专报 to those above, where they went, and what was ordered in answer. */
export function UpwardTab() {
  return (
    <>
      <ReportsSection />
      <InstructionsSection />
    </>
  );
}
