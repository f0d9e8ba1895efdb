import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMay } from '../../client/useMay.ts';

export interface AddRowButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

/** A button that writes into a register; whoever may only look does not see it. */
export function AddRowButton({ label, onClick }: AddRowButtonProps) {
  return useMay('registers.change') ? (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  ) : null;
}
