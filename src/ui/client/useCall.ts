import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { InputOf, NameOfKind, OutputOf } from '#api/contract.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { CallRefused, failureOf } from './CallRefused.ts';
import { useServices } from './ClientContext.ts';

export type QueryName = NameOfKind<'query'>;

/** The server's answer as it is now; `data` stays on screen while a newer answer is fetched. */
export interface CallAnswer<N extends QueryName> {
  readonly data: OutputOf<N> | undefined;
  /** Why there is no answer; `null` while waiting and after success. */
  readonly failure: Failure | null;
  /** Nothing to show yet. */
  readonly isLoading: boolean;
  /** Asking again while `data` is shown. */
  readonly isRefreshing: boolean;
  /** Asks now; gives the newest answer, or `undefined` when refused. */
  readonly reload: () => Promise<OutputOf<N> | undefined>;
}
export interface CallOptions {
  /** `false` waits with asking. */
  readonly enabled?: boolean;
  /** Ask again by itself this often. */
  readonly everyMs?: number;
  /** Show the answer to the previous input until the new one is there; for lists that are filtered. */
  readonly keepPrevious?: boolean;
}

/** Asks a query of the contract and keeps the answer fresh after every command. */
export function useCall<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): CallAnswer<N> {
  const { client, door } = useServices();
  const isOpen = useSyncExternalStore(door.subscribe, () => door.readState().kind === 'open');
  const query = useQuery<OutputOf<N>>({
    queryKey: [name, input],
    queryFn: async () => {
      const result = await client.call(name, input);
      if (!result.ok) throw new CallRefused(result.failure);
      return result.value;
    },
    enabled: options.enabled ?? true,
    // Behind a locked door every answer would be a refusal.
    refetchInterval: isOpen && (options.everyMs ?? false),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
  const { refetch } = query;
  // The same function on every render, so that what hangs on it need not be drawn again.
  const reload = useCallback(async () => (await refetch()).data, [refetch]);
  return {
    data: query.data,
    failure: query.error === null ? null : failureOf(query.error),
    isLoading: query.isPending && query.fetchStatus !== 'idle',
    isRefreshing: query.isFetching,
    reload,
  };
}
