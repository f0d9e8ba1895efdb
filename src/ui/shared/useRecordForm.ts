import { Form } from 'antd';
import type { FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useServices } from '../client/ClientContext.ts';
import { useUnsaved } from '../client/useUnsaved.ts';
import { carryOver, sameValue } from './carryOver.ts';

/** A form over one stored record. */
export interface RecordForm<T> {
  readonly form: FormInstance<T>;
  /** Spread on `<Form>`. */
  readonly formProps: {
    readonly form: FormInstance<T>;
    readonly initialValues: T;
    readonly onValuesChange: () => void;
    readonly scrollToFirstError: { readonly block: 'center'; readonly focus: true };
  };
  /** Revision the typed text is based on; send it with the command, so that a change elsewhere is noticed. */
  readonly revision: number;
  readonly isDirty: boolean;
  /** Whether the stored state is still the one the typed text is based on. */
  readonly isBasedOn: (latest: T) => boolean;
  /** Call with the stored state after a confirmed save. */
  readonly saved: (latest: T, revision: number) => void;
  /** After `case.changedElsewhere`: takes up the stored state; typed fields keep their text. */
  readonly rebase: (latest: T, revision: number) => void;
  /** Drops the typed text. */
  readonly reset: () => void;
}

/**
 * Keeps a form on the stored record without losing typed text: an untouched form follows the record,
 * a touched one stays on its revision until it is saved or reloaded. `name` is what the header calls it.
 */
export function useRecordForm<T extends object>(name: string, latest: T, revision: number): RecordForm<T> {
  const [form] = Form.useForm<T>();
  const [base, setBase] = useState<Base<T>>({ value: latest, shown: latest, revision });
  const [isDirty, setDirty] = useState(false);
  useUnsaved(name, isDirty);
  const { saves } = useServices();
  useEffect(() => form.setFieldsValue(base.shown), [form, base]);

  const adopt = (value: T, at: number, shown: T) => {
    setBase({ value, shown, revision: at });
    setDirty(!sameValue(value, shown));
  };
  const isBasedOn = (stored: T) => sameValue(stored, base.value);
  if (revision > base.revision) {
    if (!isDirty) adopt(latest, revision, latest);
    // Something else of the case was saved, e.g. what was watched: what is typed here contradicts nothing.
    else if (isBasedOn(latest)) adopt(latest, revision, form.getFieldsValue(true) as T);
  }

  return {
    form,
    formProps: {
      form,
      initialValues: base.value,
      onValuesChange: () => setDirty(true),
      scrollToFirstError: { block: 'center', focus: true },
    },
    revision: base.revision,
    isDirty,
    isBasedOn,
    saved: (value, at) => adopt(value, at, value),
    rebase: (value, at) => adopt(value, at, carryOver(base.value, form.getFieldsValue(true) as T, value)),
    reset: () => {
      adopt(base.value, base.revision, base.value);
      saves.forgetFailure();
    },
  };
}

/** The stored state the form stands on, and what it was last told to show. */
interface Base<T> {
  readonly value: T;
  readonly shown: T;
  readonly revision: number;
}
