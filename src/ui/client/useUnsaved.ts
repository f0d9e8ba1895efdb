import { useCallback, useEffect } from 'react';
import { useServices } from './ClientContext.ts';

/**
 * Says that a form holds typed text that is not saved: the header shows it and leaving asks first.
 * `form` names it for the officer, e.g. `单位设置`. Call the answer before navigating away after a confirmed save.
 */
export function useUnsaved(form: string, isUnsaved: boolean): () => void {
  const { saves } = useServices();
  useEffect(() => {
    saves.markUnsaved(form, isUnsaved);
    return () => saves.markUnsaved(form, false);
  }, [saves, form, isUnsaved]);
  return useCallback(() => saves.markUnsaved(form, false), [saves, form]);
}
