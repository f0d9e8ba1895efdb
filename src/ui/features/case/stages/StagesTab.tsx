import { AcceptanceSection } from './AcceptanceSection.tsx';
import { AdmonitionsSection } from './AdmonitionsSection.tsx';
import { ApplicationSection } from './ApplicationSection.tsx';
import { ClosingSection } from './ClosingSection.tsx';
import { GatesSection } from './GatesSection.tsx';
import { StageHistory } from './StageHistory.tsx';

/** Where the case stands in its life, which gates it stands before, and the papers that carry it over. */
export function StagesTab() {
  return (
    <>
      <GatesSection />
      <ApplicationSection />
      <AcceptanceSection />
      <AdmonitionsSection />
      <ClosingSection />
      <StageHistory />
    </>
  );
}
