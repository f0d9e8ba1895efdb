import { FirstStepsSection } from './FirstStepsSection.tsx';
import { HospitalsSection } from './HospitalsSection.tsx';
import { RescueSection } from './RescueSection.tsx';
import { VisitsSection } from './VisitsSection.tsx';
import './care.css';

/** Rescue, legal assistance, and those who came to see the hurt. */
export function CareTab() {
  return (
    <>
      <FirstStepsSection />
      <VisitsSection />
      <RescueSection />
      <HospitalsSection />
    </>
  );
}
