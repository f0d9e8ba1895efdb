import { useState } from 'react';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lostContact } from '../../client/CallRefused.ts';
import { useNow } from '../../shared/useNow.ts';

/** One question at the door: whether it is being asked, how it was refused, and when it may be asked again. */
export interface DoorQuestion {
  readonly isAsking: boolean;
  readonly failure: Failure | null;
  /** Until the next try; 0 when it may come at once. Units: seconds. */
  readonly waitSeconds: number;
  readonly clear: () => void;
  /** Resolves with whether it was granted. */
  readonly ask: (question: () => Promise<Result<null>>) => Promise<boolean>;
}

interface State {
  readonly isAsking: boolean;
  readonly failure: Failure | null;
  readonly waitUntilMs: number;
}
const idle: State = { isAsking: false, failure: null, waitUntilMs: 0 };

/** Asks the door; no save state and no cache take part, because nobody may be inside yet. */
export function useDoorQuestion(): DoorQuestion {
  const [state, setState] = useState(idle);
  const now = useNow(250);
  return {
    isAsking: state.isAsking,
    failure: state.failure,
    waitSeconds: Math.max(0, Math.ceil((state.waitUntilMs - now) / 1000)),
    clear: () => setState(idle),
    async ask(question) {
      setState({ ...idle, isAsking: true });
      const result = await question().catch(() => ({ ok: false, failure: lostContact }) as const);
      const failure = result.ok ? null : result.failure;
      const seconds = Number(failure?.detail?.['seconds'] ?? 0);
      setState({ isAsking: false, failure, waitUntilMs: seconds > 0 ? Date.now() + seconds * 1000 : 0 });
      return result.ok;
    },
  };
}
