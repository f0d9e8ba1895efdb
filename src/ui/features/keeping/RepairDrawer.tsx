import { App, Drawer, Tabs } from 'antd';
import { FromCopies } from './FromCopies.tsx';
import { FromOriginal } from './FromOriginal.tsx';

/** A damaged file the program can mend. */
export interface Broken {
  readonly path: string;
  readonly kind: 'repairRecord' | 'repairObject';
  /** What the examination said of it. */
  readonly message: string;
}

export interface RepairDrawerProps {
  readonly broken: Broken;
  readonly onClose: () => void;
  readonly onRepaired: () => void;
}

/** Mends one damaged file: from an intact copy, or evidence from the medium it once came from. */
export function RepairDrawer({ broken, onClose, onRepaired }: RepairDrawerProps) {
  const { message } = App.useApp();
  const { path, kind } = broken;
  const done = () => {
    void message.success('已修复，正在重新体检');
    onRepaired();
  };
  const copies = <FromCopies broken={broken} onRepaired={done} />;
  return (
    <Drawer open title="修复" size="min(980px, 92vw)" onClose={onClose}>
      <p>{broken.message}</p>
      <p className="quiet">
        损坏的文件：<span className="path">{path}</span>
      </p>
      {kind === 'repairRecord' ? (
        copies
      ) : (
        <Tabs
          items={[
            { key: 'copies', label: '从备份修复', children: copies },
            {
              key: 'original',
              label: '用原始文件修复',
              children: <FromOriginal path={path} onRepaired={done} />,
            },
          ]}
        />
      )}
    </Drawer>
  );
}
