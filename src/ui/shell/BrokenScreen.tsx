import { Alert, Button } from 'antd';
import { useRouteError } from 'react-router';

/** A bug in the screen: says that the work is safe and how to go on. */
export function BrokenScreen() {
  const fault = useRouteError();
  const kind = fault instanceof Error ? fault.name : '未知';
  return (
    <div className="page">
      <Alert
        type="error"
        showIcon
        title="这个画面出现意外错误"
        description={`已保存的内容不受影响。请点“重新打开”；仍然出现时把这个名称告诉管理员：${kind}`}
        action={<Button onClick={() => location.reload()}>重新打开</Button>}
      />
    </div>
  );
}
