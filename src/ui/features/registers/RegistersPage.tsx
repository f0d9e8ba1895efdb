import { Segmented } from 'antd';
import { useState } from 'react';
import { registerNames } from '#domain/registers/changeRegisters.ts';
import type { RegisterName } from '#domain/registers/changeRegisters.ts';
import { Day } from '#domain/kernel/moment.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useClient } from '../../client/ClientContext.ts';
import { useCall } from '../../client/useCall.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useMay } from '../../client/useMay.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { PrintButton } from '../../shared/printing/PrintButton.tsx';
import { printPdf } from '../../shared/printing/printPdf.tsx';
import { ScopeBar } from '../../shared/ScopeBar.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { EquipmentPart } from './EquipmentPart.tsx';
import { FirmsPart } from './FirmsPart.tsx';
import { MembersPart } from './MembersPart.tsx';
import { ProfilesPart } from './ProfilesPart.tsx';
import './registers.css';
import { ResourceNumbers } from './ResourceNumbers.tsx';
import { RisksPart } from './RisksPart.tsx';
import { RosterPart } from './RosterPart.tsx';
import { StandardsPart } from './StandardsPart.tsx';
import { TakeOutRegister } from './TakeOutRegister.tsx';
import { TakeOutStatistics } from './TakeOutStatistics.tsx';
import { TipsPart } from './TipsPart.tsx';
import { TrainingsPart } from './TrainingsPart.tsx';
import { YearsPart } from './YearsPart.tsx';

type Part = 'years' | RegisterName;
const parts: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'years', label: '年度汇总' },
  { value: 'members', label: registerNames.members },
  { value: 'duties', label: '值班表' },
  { value: 'risks', label: '风险评估' },
  { value: 'trainings', label: registerNames.trainings },
  { value: 'equipment', label: registerNames.equipment },
  { value: 'firms', label: registerNames.firms },
  { value: 'standards', label: '救助标准' },
  { value: 'profiles', label: '命名规则' },
  { value: 'tips', label: registerNames.tips },
];

/** What adds up over a period and a unit. */
const ofScope: readonly Part[] = ['years', 'trainings', 'equipment'];

/** 机制保障: who, with what and how well trained; no case is opened for it. */
export function RegistersPage() {
  const [scope, setScope] = useState<LedgerScope>(thisYear);
  const [part, setPart] = useState<Part>('years');
  const maySeeTips = useMay('registers.pressTip');
  const read = useCall('registers.read', { scope }, { keepPrevious: true });
  if (read.data === undefined)
    return <FailureNotice failure={read.failure} onRetry={() => void read.reload()} />;
  const view = read.data;
  const shared = { view, reload: read.reload };
  return (
    <>
      <div className="page-head">
        <h1>机制保障</h1>
        <span className="gap" />
        {part === 'years' ? (
          <>
            <TakeOutStatistics scope={scope} />
            <PrintReport scope={scope} />
          </>
        ) : (
          <TakeOutRegister key={part} register={part} scope={scope} />
        )}
      </div>
      <div className="register-parts">
        <Segmented<Part>
          aria-label="内容"
          value={part}
          onChange={setPart}
          options={parts.filter(({ value }) => value !== 'tips' || maySeeTips)}
        />
      </div>
      <FailureNotice failure={read.failure} onRetry={() => void read.reload()} />
      {!ofScope.includes(part) ? null : (
        <>
          <ScopeBar scope={scope} units={view.units} dayWord="日期" onChoose={setScope} />
          <p className="period-sentence">{view.sentence}</p>
          <ResourceNumbers figures={view.figures} sources={view.sources} isUnit={scope.unit !== null} />
        </>
      )}
      {part === 'years' ? <YearsPart years={view.years} /> : null}
      {part === 'members' ? <MembersPart {...shared} /> : null}
      {part === 'duties' ? <RosterPart {...shared} /> : null}
      {part === 'risks' ? <RisksPart {...shared} /> : null}
      {part === 'trainings' ? <TrainingsPart {...shared} scope={scope} /> : null}
      {part === 'equipment' ? <EquipmentPart {...shared} scope={scope} /> : null}
      {part === 'firms' ? <FirmsPart {...shared} /> : null}
      {part === 'standards' ? <StandardsPart {...shared} /> : null}
      {part === 'profiles' ? <ProfilesPart {...shared} /> : null}
      {part === 'tips' ? <TipsPart {...shared} scope={scope} onScope={setScope} /> : null}
    </>
  );
}

function thisYear(): LedgerScope {
  return { from: Day.parse(`${thisMinute().slice(0, 4)}-01-01`), until: null, unit: null };
}

/** S03 of the scope, straight to the printer. */
function PrintReport({ scope }: { readonly scope: LedgerScope }) {
  const client = useClient();
  const press = useCommand('registers.pressReport');
  const print = async () => {
    const pressed = await press.run({ scope });
    return pressed.ok && printPdf(client.contentUrl(pressed.value.sheet));
  };
  return <PrintButton label="打印统计报表" print={print} otherwise="请检查打印机后再试。" />;
}
