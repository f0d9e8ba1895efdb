import { App, Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { RegistersView } from '#api/operations/registerOperations.ts';
import type { RegisterChange, RegisterName } from '#domain/registers/changeRegisters.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useMay } from '../../client/useMay.ts';
import { FormDrawer } from '../../shared/FormDrawer.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';

/** What every part of the page shares. */
export interface PartProps {
  readonly view: RegistersView;
  readonly reload: () => Promise<RegistersView | undefined>;
}

export interface RowDrawerProps<T extends { readonly id: string }> extends PartProps {
  readonly title: string;
  readonly register: RegisterName;
  /** The stored row, or a blank one. */
  readonly row: T;
  readonly isNew: boolean;
  readonly changeOf: (row: T) => RegisterChange;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Units: pixels. */
  readonly size?: number;
}

/** One row of a register to write; what is typed survives refusals, and leaving asks first. */
export function RowDrawer<T extends { readonly id: string }>(props: RowDrawerProps<T>) {
  const { view, row, register } = props;
  const maySave = useMay('registers.change');
  const change = useCommand('registers.change');
  const [isOpen, setOpen] = useState(true);
  const record = useRecordForm<T>(props.title, row, view.registers.revision);
  const send = async (wish: RegisterChange) => {
    const result = await change.run({ revision: record.revision, change: wish });
    if (result.ok) setOpen(false);
  };
  const takeUpStored = async () => {
    const fresh = await props.reload();
    if (fresh === undefined) return;
    record.rebase(row, fresh.registers.revision);
    change.clearFailure();
  };
  return (
    <FormDrawer
      isOpen={isOpen}
      title={props.title}
      {...(props.size === undefined ? {} : { size: props.size })}
      isDirty={record.isDirty}
      maySave={maySave}
      isSaving={change.isRunning}
      onSave={record.form.submit}
      extra={
        props.isNew ? null : (
          <RemoveButton onRemove={(reason) => send({ in: 'removal', from: register, id: row.id, reason })} />
        )
      }
      onLeave={() => setOpen(false)}
      onGone={props.onClose}
    >
      <FailureNotice failure={change.failure} onReload={() => void takeUpStored()} />
      <Form
        {...record.formProps}
        layout="vertical"
        autoComplete="off"
        disabled={!maySave}
        onFinish={() => void send(props.changeOf({ ...record.form.getFieldsValue(true), id: row.id }))}
      >
        {props.children}
      </Form>
    </FormDrawer>
  );
}

/** Takes the row out; the reason goes into the trail. */
function RemoveButton({ onRemove }: { readonly onRemove: (reason: string) => Promise<void> }) {
  const { modal } = App.useApp();
  const reason = useRef('');
  const ask = () => {
    reason.current = '';
    void modal.confirm({
      title: '移除这一行？',
      content: (
        <>
          <p>移除后不再计入汇总；名称和理由留在操作日志中。</p>
          <Input
            aria-label="移除理由"
            placeholder="例如：重复登记"
            maxLength={100}
            onChange={(event) => (reason.current = event.target.value)}
          />
        </>
      ),
      okText: '移除',
      okButtonProps: { danger: true },
      cancelText: '不移除',
      onOk: () => onRemove(reason.current),
    });
  };
  return (
    <Button danger onClick={ask}>
      移除
    </Button>
  );
}

/** Which row is open: an id, `new`, or none. */
export function useOpenRow<T extends { readonly id: string }>(rows: readonly T[], blank: () => T) {
  const [open, setOpen] = useState<{ readonly row: T; readonly isNew: boolean } | null>(null);
  return {
    open,
    add: () => setOpen({ row: { ...blank(), id: crypto.randomUUID() }, isNew: true }),
    edit: (id: string) => {
      const row = rows.find((one) => one.id === id);
      if (row !== undefined) setOpen({ row, isNew: false });
    },
    close: () => setOpen(null),
  };
}
