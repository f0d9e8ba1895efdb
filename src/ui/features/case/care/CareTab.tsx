import { FirstStepsSection } from './FirstStepsSection.tsx';
import { VisitsSection } from './VisitsSection.tsx';

/** Rescue, legal assistance, and those who came to see the hurt. */
export function CareTab() {
  return (
    <>
      <FirstStepsSection />
      <VisitsSection />
    </>
  );
}
