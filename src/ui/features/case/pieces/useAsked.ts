import { useSearchParams } from 'react-router';

/** Whether the guide sent the officer here to do one thing, and how to say that it is done or put off. */
export function useAsked(stepId: string): readonly [boolean, () => void] {
  const [search, setSearch] = useSearchParams();
  const leave = () => setSearch({}, { replace: true });
  return [search.get('do') === stepId, leave];
}

/** A drawer the officer opens here, or the guide from outside. */
export function isOpenOrAsked(isOpen: boolean, isAsked: boolean): boolean {
  return isOpen || isAsked;
}
