import { Button, Popconfirm } from 'antd';

export interface RemovePersonProps {
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly onRemove: () => void;
}

/** Takes a person out of the case after asking; the domain refuses when other records still name them. */
export function RemovePerson({ name, isDisabled = false, onRemove }: RemovePersonProps) {
  return (
    <Popconfirm
      title={`把${name}移出本案?`}
      description="已填写的资料一并移除；日志中留有记录。"
      okText="移除"
      cancelText="不移除"
      okButtonProps={{ danger: true }}
      onConfirm={onRemove}
    >
      <Button danger disabled={isDisabled}>
        移除
      </Button>
    </Popconfirm>
  );
}
