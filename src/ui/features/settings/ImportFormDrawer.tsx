import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { FormView } from '#api/operations/formOperations.ts';
import type { FormClass } from '#domain/ownForms/ownForm.ts';
import { useCommand } from '../../client/useCommand.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { FormDrawer } from '../../shared/FormDrawer.tsx';
import { FormCheck } from './FormCheck.tsx';
import { useFormCheck } from './useFormCheck.ts';
import type { CheckedFile } from './useFormCheck.ts';

interface Draft {
  readonly title: string;
  readonly class?: FormClass;
}

export interface ImportFormDrawerProps {
  /** Whose new version comes in; `null` = a new form. */
  readonly form: FormView | null;
  readonly onClose: () => void;
}

/** A form from a stick: chosen, checked and tried, and only then taken in. */
export function ImportFormDrawer({ form, onClose }: ImportFormDrawerProps) {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [draft] = Form.useForm<Draft>();
  const take = useCommand('forms.import');
  const checked = useFormCheck(picked);
  const sound = checked?.sound ?? null;
  const choose = (next: readonly PickedEntry[]) => {
    take.clearFailure();
    setPicked(next);
  };
  const submit = async (typed: Draft) => {
    const kind = form?.class ?? typed.class;
    if (checked === null || kind === undefined) return;
    const title = form?.title ?? typed.title.trim();
    const order = { token: checked.file.token, title, class: kind, formId: form?.id ?? null };
    const result = await take.run(order);
    if (result.ok) onClose();
  };
  return (
    <FormDrawer
      isOpen
      title={form === null ? '导入模板' : `导入新版本：${form.title}`}
      size={900}
      isDirty={sound !== null}
      maySave={sound !== null}
      isSaving={take.isRunning}
      saveLabel="导入"
      onSave={draft.submit}
      onLeave={onClose}
    >
      <p className="lead">
        勾选一个 Word 文档（.docx），马上检查并用样例试做；原件只读，没有导入前什么都不留下。
      </p>
      <DrivePicker mode="sources" picked={picked} onPick={choose} disabled={take.isRunning} height={180} />
      {checked === null ? <OnlyOne count={picked.length} /> : <FileCheck checked={checked} />}
      {sound === null ? null : (
        <Form
          key={checked?.file.token}
          form={draft}
          layout="vertical"
          preserve={false}
          scrollToFirstError={{ block: 'center' }}
          initialValues={{ title: sound.title }}
          onFinish={(typed) => void submit(typed)}
        >
          {form === null ? (
            <NewFormFields />
          ) : (
            <p className="quiet">旧版本留存；做好的文书写明用的第几版。</p>
          )}
        </Form>
      )}
      <FailureNotice failure={take.failure} />
    </FormDrawer>
  );
}

function OnlyOne({ count }: { readonly count: number }) {
  return count === 0 ? null : <p className="amber">请只勾选一个文件。</p>;
}

function FileCheck({ checked: { answer } }: { readonly checked: CheckedFile }) {
  return (
    <div className="below">
      <FailureNotice failure={answer.failure} />
      {answer.data === undefined ? null : <FormCheck check={answer.data} />}
      <Button className="lead" loading={answer.isRefreshing} onClick={() => void answer.reload()}>
        重新检查
      </Button>
    </div>
  );
}

function NewFormFields() {
  return (
    <>
      <Form.Item
        name="title"
        label="模板名称"
        rules={[{ required: true, min: 2, whitespace: true, message: '请填写模板名称，至少两个字' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="class"
        label="类别"
        extra="由执法办案系统制作的法定文书不能作内部文书；只供预填的选“预填稿”，每页注明。"
        rules={[{ required: true, message: '请选择类别' }]}
      >
        <Radio.Group
          options={[
            { value: 'C', label: '内部文书' },
            { value: 'B', label: '预填稿' },
          ]}
        />
      </Form.Item>
    </>
  );
}
