import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ClaimsSection } from '../voice/ClaimsSection.tsx';
import { ClearingsSection } from '../voice/ClearingsSection.tsx';
import { DisciplinesSection } from '../voice/DisciplinesSection.tsx';
import { LegalRequestsSection } from '../voice/LegalRequestsSection.tsx';
import { PostsSection } from '../voice/PostsSection.tsx';
import '../voice/voice.css';
import { FamilySection } from './FamilySection.tsx';
import { FirstStepsSection } from './FirstStepsSection.tsx';
import { FollowUpSection } from './FollowUpSection.tsx';
import { HospitalsSection } from './HospitalsSection.tsx';
import { NeedsSection } from './NeedsSection.tsx';
import { OutcomeSection } from './OutcomeSection.tsx';
import { ReliefSection } from './ReliefSection.tsx';
import { RescueSection } from './RescueSection.tsx';
import { VisitPlansSection } from './VisitPlansSection.tsx';
import { VisitsSection } from './VisitsSection.tsx';
import './care.css';

const partNames = {
  relief: '慰问救助',
  rescue: '救治',
  following: '回访和诉求',
  legal: '法律援助',
  voice: '舆情正名',
} as const;
type Part = keyof typeof partNames;

/** Where a step of the guide is done; the three firsts stand above all parts. */
const partOfStep: Readonly<Record<string, Part>> = {
  visit: 'relief',
  visitPlans: 'relief',
  careNeeds: 'following',
  outcomeTold: 'following',
};

/** The three firsts, rescue, condolence and relief, what follows, a lawyer, and an officer's name. */
export function CareTab() {
  const [search] = useSearchParams();
  const asked = partOfStep[search.get('do') ?? ''];
  const [part, setPart] = useState<Part>(asked ?? 'relief');
  // Sent here by the guide: the part stays when the drawer it opened is closed.
  if (asked !== undefined && asked !== part) setPart(asked);
  return (
    <>
      <FirstStepsSection />
      <Segmented<Part>
        className="care-parts"
        aria-label="关怀视图"
        value={part}
        onChange={setPart}
        options={(Object.keys(partNames) as Part[]).map((value) => ({ value, label: partNames[value] }))}
      />
      <PartOf part={part} />
    </>
  );
}

function PartOf({ part }: { readonly part: Part }) {
  switch (part) {
    case 'relief':
      return (
        <>
          <VisitPlansSection />
          <VisitsSection />
          <ReliefSection />
          <FamilySection />
        </>
      );
    case 'rescue':
      return (
        <>
          <RescueSection />
          <FamilySection />
          <HospitalsSection />
        </>
      );
    case 'following':
      return (
        <>
          <FollowUpSection />
          <NeedsSection />
          <OutcomeSection />
        </>
      );
    case 'legal':
      return (
        <>
          <LegalRequestsSection />
          <ClaimsSection />
        </>
      );
    case 'voice':
      return (
        <>
          <PostsSection />
          <ClearingsSection />
          <DisciplinesSection />
        </>
      );
  }
}
