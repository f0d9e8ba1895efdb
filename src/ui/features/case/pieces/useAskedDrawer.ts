import { useState } from 'react';
import { useSearchParams } from 'react-router';

export interface AskedDrawer<Id extends string> {
  readonly isOpen: boolean;
  /** The entry it was opened on; `null` = a new one, or the one there is. */
  readonly id: Id | null;
  /** The step the guide sent the officer here for. */
  readonly asked: Id | null;
  open(id?: Id): void;
  close(): void;
}

/** A drawer the officer opens here, or the guide from outside to have one of these steps done; closing ends either. */
export function useAskedDrawer<Id extends string = string>(
  ...stepIds: readonly NoInfer<Id>[]
): AskedDrawer<Id> {
  const [opened, setOpened] = useState<{ readonly id: Id | null } | null>(null);
  const [search, setSearch] = useSearchParams();
  const asked = stepIds.find((id) => id === search.get('do')) ?? null;
  return {
    isOpen: opened !== null || asked !== null,
    id: opened?.id ?? null,
    asked,
    open: (id) => setOpened({ id: id ?? null }),
    close() {
      setOpened(null);
      if (asked !== null) setSearch({}, { replace: true });
    },
  };
}
