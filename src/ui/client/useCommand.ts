import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { InputOf, NameOfKind, OutputOf } from '#api/contract.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lostContact } from './CallRefused.ts';
import { useServices } from './ClientContext.ts';
import { takeAnswer } from './takeAnswer.ts';

export type CommandName = NameOfKind<'command'>;

/** A command ready to be given; the last refusal stays until the next run or `clearFailure`. */
export interface Command<N extends CommandName> {
  /** Resolves when the answer is confirmed on disk, or with the refusal; never throws. */
  readonly run: (input: InputOf<N>) => Promise<Result<OutputOf<N>>>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly clearFailure: () => void;
}

/** Gives a command of the contract, tells the save state, and refreshes everything shown. */
export function useCommand<N extends CommandName>(name: N): Command<N> {
  const { client, saves } = useServices();
  const queries = useQueryClient();
  const mutation = useMutation<Result<OutputOf<N>>, Error, InputOf<N>>({
    mutationFn: async (input) => {
      const settle = saves.begin();
      const result = await client.call(name, input).catch(() => refused(lostContact));
      settle(result.ok ? null : result.failure);
      if (result.ok) takeAnswer(queries, result.value);
      return result;
    },
  });
  const last = mutation.data;
  const underWay = useRef<{ readonly input: string; readonly answer: Promise<Result<OutputOf<N>>> }>(
    undefined,
  );
  return {
    run(input) {
      // A double click is one wish: the same command is not given twice while the first is under way.
      const same = JSON.stringify(input);
      if (underWay.current?.input === same) return underWay.current.answer;
      const answer = mutation.mutateAsync(input).finally(() => (underWay.current = undefined));
      underWay.current = { input: same, answer };
      return answer;
    },
    isRunning: mutation.isPending,
    failure: last !== undefined && !last.ok ? last.failure : null,
    clearFailure: () => {
      mutation.reset();
      saves.forgetFailure();
    },
  };
}
