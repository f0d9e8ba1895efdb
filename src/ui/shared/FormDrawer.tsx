import { App, Button, Drawer } from 'antd';
import type { ReactNode } from 'react';

export interface FormDrawerProps {
  readonly isOpen: boolean;
  /** What is edited; also what the question before leaving names. */
  readonly title: string;
  /** Units: pixels. */
  readonly size?: number;
  readonly isDirty: boolean;
  /** `false` = there is nothing to save, only to look at. */
  readonly maySave: boolean;
  readonly isSaving: boolean;
  readonly saveLabel?: string;
  readonly onSave: () => void;
  /** A further button at the left of the footer, e.g. 移除; for whoever may save. */
  readonly extra?: ReactNode;
  /** Somebody leaves; what was typed has been given up. */
  readonly onLeave: () => void;
  /** The drawer is out of sight. */
  readonly onGone?: () => void;
  readonly children: ReactNode;
}

/** A form in a drawer: nothing typed is lost by a press beside it, and leaving asks first. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, isDirty, maySave, onLeave } = props;
  const { modal } = App.useApp();
  const leave = () => {
    if (!isDirty) return onLeave();
    return void modal.confirm({
      title: '放弃没有保存的内容？',
      content: `“${title}”中填写的内容还没有保存，关闭后会丢失。`,
      okText: '放弃并关闭',
      okButtonProps: { danger: true },
      cancelText: '继续填写',
      onOk: onLeave,
    });
  };
  return (
    <Drawer
      open={props.isOpen}
      title={title}
      size={props.size ?? 720}
      onClose={leave}
      afterOpenChange={(open) => (open ? undefined : props.onGone?.())}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          {maySave ? props.extra : null}
          <span className="gap" />
          <Button onClick={leave}>{maySave ? '取消' : '关闭'}</Button>
          {maySave ? (
            <Button type="primary" loading={props.isSaving} onClick={props.onSave}>
              {props.saveLabel ?? '保存'}
            </Button>
          ) : null}
        </div>
      }
    >
      {props.children}
    </Drawer>
  );
}
