import { Button, Steps } from 'antd';
import { useEffect, useState } from 'react';
import type { Client } from '#api/client.ts';
import type { OutputOf } from '#api/contract.ts';
import type { UnitSetUp } from '#api/operations/unitOperations.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { lostContact } from '../../client/CallRefused.ts';
import type { Door } from '../../client/door.ts';
import { PeopleStep } from './PeopleStep.tsx';
import { RestoreStep } from './RestoreStep.tsx';
import { foundingOf } from './setUpDraft.ts';
import type { PeopleDraft } from './setUpDraft.ts';
import { SheetStep } from './SheetStep.tsx';
import { UnitStep } from './UnitStep.tsx';

export interface SetUpPageProps {
  readonly client: Client;
  readonly door: Door;
  readonly vaultPlace: string;
}

type Founded = OutputOf<'unit.setUp'>;

/** First start on a bare PC: the unit, its people, and the sheet that opens the vault when every password is forgotten. */
export function SetUpPage({ client, door, vaultPlace }: SetUpPageProps) {
  const [step, setStep] = useState<0 | 1>(0);
  const [unit, setUnit] = useState<UnitSetUp | null>(null);
  const [founded, setFounded] = useState<Founded | null>(null);
  const [isRestoring, setRestoring] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLeaveQuestion(founded !== null);

  const found = async (people: PeopleDraft) => {
    setRunning(true);
    setFailure(null);
    const input = foundingOf(unit ?? {}, people);
    const result = await client
      .call('unit.setUp', input)
      .catch(() => ({ ok: false, failure: lostContact }) as const);
    setRunning(false);
    if (result.ok) setFounded(result.value);
    else setFailure(result.failure);
  };
  const shown = founded === null ? step : 2;
  if (isRestoring)
    return (
      <main className="setup">
        <RestoreStep client={client} onRestored={() => void door.ask()} onBack={() => setRestoring(false)} />
      </main>
    );
  return (
    <main className="setup">
      <div className="setup-head">
        <h1>首次设置</h1>
        <Steps
          className="setup-steps"
          size="small"
          responsive={false}
          current={shown}
          items={[{ title: '单位' }, { title: '人员' }, { title: '恢复单' }]}
        />
      </div>
      <div hidden={shown !== 0}>
        <p className="quiet">
          这台电脑接替原来的电脑？
          <Button type="link" onClick={() => setRestoring(true)}>
            从备份恢复
          </Button>
        </p>
        <UnitStep
          vaultPlace={vaultPlace}
          onNext={(typed) => {
            setUnit(typed);
            setStep(1);
          }}
        />
      </div>
      <div hidden={shown !== 1}>
        <PeopleStep
          isShown={shown === 1}
          isRunning={isRunning}
          failure={failure}
          onBack={() => setStep(0)}
          onFound={(people) => void found(people)}
        />
      </div>
      {founded === null ? null : <SheetStep founded={founded} onDone={() => void door.ask()} />}
    </main>
  );
}

/** The sheet is shown once: closing the window by mistake is asked about. Electron asks nothing by itself. */
function useLeaveQuestion(isShown: boolean) {
  useEffect(() => {
    if (!isShown || window.dossierBridge !== undefined) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isShown]);
}
