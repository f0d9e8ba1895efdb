import { Form } from 'antd';
import { useEffect } from 'react';
import { adviceFor } from '#api/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';

/** Says a refusal at the field it is about, besides the notice above the form. */
export function FieldRefusal({ failure }: { readonly failure: Failure | null }) {
  const form = Form.useFormInstance();
  useEffect(() => {
    const at = failure?.detail?.['at'];
    if (failure === null || typeof at !== 'string') return;
    form.setFields([{ name: at, errors: [adviceFor(failure).what] }]);
  }, [failure, form]);
  return null;
}
