import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { OperationName } from '#api/contract.ts';
import type { CaseTarget } from '#api/operations/caseOperations.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { useMayHere } from '../pieces/useMayHere.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useRecordForm } from '../../../shared/useRecordForm.ts';
import { ReadOnly } from '../pieces/ReadOnly.tsx';
import { useOnNewest } from './useOnNewest.ts';
import { useOpenCase } from '../CaseContext.ts';

export interface ItemFormProps<T extends object> {
  readonly item: EvidenceItem;
  /** What the header calls unsaved text. */
  readonly name: string;
  /** What saving asks for; whoever the host would refuse may look only. */
  readonly needs: OperationName;
  /** Takes the edited part out of the item. */
  readonly read: (item: EvidenceItem) => T;
  readonly save: (values: T, target: CaseTarget) => Promise<Result<CaseView>>;
  /** The command `save` gives. */
  readonly command: { readonly isRunning: boolean; readonly failure: Failure | null; clearFailure(): void };
  readonly saveLabel: string;
  readonly children: ReactNode;
}

/** A form over one part of an item; typed text survives refusals and changes elsewhere. */
export function ItemForm<T extends object>(props: ItemFormProps<T>) {
  const { item, read, command } = props;
  const { target, reload } = useOpenCase();
  const record = useRecordForm<T>(props.name, read(item), target.revision);
  const onNewest = useOnNewest();
  const mayWrite = useMayHere(props.needs);
  const itemIn = (view: CaseView | undefined) =>
    view?.rightsCase.evidence.find((entry) => entry.id === item.id);
  const submit = async () => {
    const values: T = record.form.getFieldsValue(true);
    const result = await onNewest((on) => props.save(values, on), {
      revision: record.revision,
      isUntouched: (newest) => {
        const stored = itemIn(newest);
        return stored !== undefined && record.isBasedOn(read(stored));
      },
    });
    if (!result.ok) return;
    const stored = itemIn(result.value);
    if (stored !== undefined) record.saved(read(stored), result.value.rightsCase.revision);
  };
  const rebase = async () => {
    const fresh = await reload();
    const stored = itemIn(fresh);
    if (fresh === undefined || stored === undefined) return;
    record.rebase(read(stored), fresh.rightsCase.revision);
    command.clearFailure();
  };
  return (
    <Form {...record.formProps} layout="vertical" onFinish={() => void submit()} autoComplete="off">
      <ReadOnly when={!mayWrite}>{props.children}</ReadOnly>
      <FailureNotice failure={command.failure} onReload={() => void rebase()} />
      {mayWrite ? (
        <Button type="primary" htmlType="submit" loading={command.isRunning} disabled={!record.isDirty}>
          {props.saveLabel}
        </Button>
      ) : null}
    </Form>
  );
}
