import { NoticesSection } from './NoticesSection.tsx';
import { QualitySection } from './QualitySection.tsx';
import { RiskSection } from './RiskSection.tsx';
import { TaskForceSection } from './TaskForceSection.tsx';
import { WatchSection } from './WatchSection.tsx';

/** The task force, notices, and what the inspectorate keeps before, during and after. */
export function SupervisionTab() {
  return (
    <>
      <TaskForceSection />
      <NoticesSection />
      <WatchSection />
      <RiskSection />
      <QualitySection />
    </>
  );
}
