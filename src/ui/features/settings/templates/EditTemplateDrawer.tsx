import { Button, Form, Input, Spin } from 'antd';
import { useState } from 'react';
import type { TemplateDetail } from '#api/operations/templateOperations.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { FormDrawer } from '../../../shared/FormDrawer.tsx';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';
import { EditionFields } from './EditionFields.tsx';
import { SamplePreview } from './SamplePreview.tsx';
import { draftOf, typedOf } from './typedEdition.ts';
import { WaitingChanges } from './WaitingChanges.tsx';

export interface EditTemplateDrawerProps {
  readonly templateId: string;
  readonly onClose: () => void;
}

/** Nearly the whole window: what is changed stands beside how it prints. Units: CSS pixels. */
const drawerWidth = () => Math.min(window.innerWidth - 40, 1760);

/** One template of those delivered, changed and seen at once. */
export function EditTemplateDrawer({ templateId, onClose }: EditTemplateDrawerProps) {
  const read = useCall('templates.read', { templateId });
  if (read.data !== undefined)
    return <Editor key={read.data.editions[0]?.version ?? 0} detail={read.data} onClose={onClose} />;
  return (
    <FormDrawer
      isOpen
      title={`修改内置文书：${templateId}`}
      size={drawerWidth()}
      isDirty={false}
      maySave={false}
      isSaving={false}
      onSave={onClose}
      onLeave={onClose}
    >
      <FailureNotice failure={read.failure} onRetry={() => void read.reload()} />
      {read.isLoading ? <Spin className="waiting" description="正在读取……" /> : null}
    </FormDrawer>
  );
}

interface EditorProps {
  readonly detail: TemplateDetail;
  readonly onClose: () => void;
}

function Editor({ detail, onClose }: EditorProps) {
  const { id, title, inForce } = detail;
  const [typed, setTyped] = useState(() => typedOf(detail));
  const [form] = Form.useForm<{ reason: string }>();
  const change = useCommand('templates.change');
  const draft = draftOf(detail, typed);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(detail, typedOf(detail)));
  const save = async (reason: string) => {
    const kept = await change.run({ templateId: id, draft, reason: reason.trim() });
    if (kept.ok) onClose();
  };
  return (
    <FormDrawer
      isOpen
      title={`修改内置文书：${id} ${title}`}
      size={drawerWidth()}
      isDirty={isDirty}
      maySave
      isSaving={change.isRunning}
      saveLabel="保存为新的局版"
      onSave={form.submit}
      onLeave={onClose}
      extra={<RestoreButton detail={detail} onRestored={onClose} />}
    >
      <div className="templates-editor">
        <div className="templates-fields">
          <p className="quiet">
            现行 {inForce}。保存后新制作的文书用新的局版，已经做好的不变。出处：{detail.source}
          </p>
          <WaitingChanges waiting={detail.waiting} />
          <FailureNotice failure={change.failure} />
          <Form
            form={form}
            layout="vertical"
            scrollToFirstError={{ block: 'center' }}
            initialValues={{ reason: '' }}
            onFinish={({ reason }) => void save(reason)}
          >
            <Form.Item
              name="reason"
              label="修改的理由"
              rules={[{ required: true, min: 2, whitespace: true, message: '请填写修改的理由，至少两个字' }]}
            >
              <Input maxLength={200} placeholder="例如：按市局2026年统一表式" />
            </Form.Item>
          </Form>
          <EditionFields detail={detail} typed={typed} onTyped={setTyped} />
        </div>
        <SamplePreview templateId={id} title={title} draft={draft} />
      </div>
    </FormDrawer>
  );
}

function RestoreButton({
  detail,
  onRestored,
}: {
  readonly detail: TemplateDetail;
  readonly onRestored: () => void;
}) {
  const restore = useCommand('templates.restore');
  const [isAsking, setAsking] = useState(false);
  const isChanged = (detail.editions[0]?.lines.length ?? 0) > 0;
  return (
    <>
      <Button danger disabled={!isChanged} onClick={() => setAsking(true)}>
        恢复原样
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={`恢复原样：${detail.title}`}
          label="恢复的理由"
          okText="恢复原样"
          hint="以后制作的用发放的文字；各局版和做好的文书都留存。"
          least={2}
          command={restore}
          run={async (reason) => {
            const done = await restore.run({ templateId: detail.id, reason });
            if (done.ok) onRestored();
            return done;
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
