import { BasicsSection } from './BasicsSection.tsx';
import { CounterpartiesSection } from './CounterpartiesSection.tsx';
import { OfficersSection } from './OfficersSection.tsx';
import { WitnessesSection } from './WitnessesSection.tsx';

/** What happened, to whom, by whom. */
export function PeopleTab() {
  return (
    <>
      <BasicsSection />
      <OfficersSection />
      <CounterpartiesSection />
      <WitnessesSection />
    </>
  );
}
