import { Form } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OperationName } from '#api/contract.ts';
import type { CaseTarget } from '#api/operations/caseOperations.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { FormDrawer } from '../../../shared/FormDrawer.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useRecordForm } from '../../../shared/useRecordForm.ts';
import { useOpenCase } from '../CaseContext.ts';
import { ReadOnly } from './ReadOnly.tsx';
import { useMayHere } from './useMayHere.ts';

export interface EditDrawerProps<T extends object> {
  /** What is edited; also what the header calls unsaved text. */
  readonly title: string;
  /** What saving asks for; whoever the host would refuse may look only. */
  readonly needs: OperationName;
  /** Takes the edited part out of the case. */
  readonly read: (view: CaseView) => T;
  readonly save: (values: T, target: CaseTarget) => Promise<Result<unknown>>;
  /** The command `save` gives. */
  readonly command: { readonly isRunning: boolean; readonly failure: Failure | null; clearFailure(): void };
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A further button at the left of the footer, e.g. 移除. */
  readonly extra?: ReactNode;
  readonly saveLabel?: string;
  /** Units: pixels. */
  readonly size?: number;
}

/** A form over one part of the case; typed text survives refusals, and leaving asks first. */
export function EditDrawer<T extends object>(props: EditDrawerProps<T>) {
  const { view, target, reload } = useOpenCase();
  const maySave = useMayHere(props.needs);
  const [isOpen, setOpen] = useState(true);
  const record = useRecordForm<T>(props.title, props.read(view), target.revision);

  const submit = async () => {
    const values: T = record.form.getFieldsValue(true);
    const result = await props.save(values, { ...target, revision: record.revision });
    if (result.ok) setOpen(false);
  };
  const rebase = async () => {
    const fresh = await reload();
    if (fresh === undefined) return;
    record.rebase(props.read(fresh), fresh.rightsCase.revision);
    props.command.clearFailure();
  };
  return (
    <FormDrawer
      isOpen={isOpen}
      title={props.title}
      {...(props.size === undefined ? {} : { size: props.size })}
      isDirty={record.isDirty}
      maySave={maySave}
      isSaving={props.command.isRunning}
      saveLabel={props.saveLabel ?? '保存'}
      onSave={record.form.submit}
      extra={props.extra}
      onLeave={() => {
        // The refused change is given up: the header no longer speaks of it.
        props.command.clearFailure();
        setOpen(false);
      }}
      onGone={props.onClose}
    >
      <FailureNotice failure={props.command.failure} onReload={() => void rebase()} />
      <Form {...record.formProps} layout="vertical" onFinish={() => void submit()} autoComplete="off">
        <ReadOnly when={!maySave}>{props.children}</ReadOnly>
      </Form>
    </FormDrawer>
  );
}
