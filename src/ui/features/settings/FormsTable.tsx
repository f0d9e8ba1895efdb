import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import type { FormView } from '#api/operations/formOperations.ts';
import { formClassNames } from '#domain/ownForms/ownForm.ts';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { download } from '../../shared/download.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { ReasonDialog } from '../../shared/ReasonDialog.tsx';

export interface FormsTableProps {
  readonly forms: readonly FormView[];
  readonly onNewVersion: (form: FormView) => void;
}

/** One row for each form; below it the versions that stay. */
export function FormsTable({ forms, onNewVersion }: FormsTableProps) {
  const retire = useCommand('forms.retire');
  const [leaving, setLeaving] = useState<FormView | null>(null);
  return (
    <>
      {leaving === null ? <FailureNotice failure={retire.failure} /> : null}
      <Table<FormView>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...forms]}
        expandable={{
          rowExpandable: ({ versions }) => versions.length > 1,
          expandedRowRender: olderVersions,
        }}
        columns={[
          { title: '名称', render: (_, { title }) => <strong>{title}</strong> },
          { title: '类别', width: 90, render: (_, form) => formClassNames[form.class] },
          {
            title: '现行版本',
            width: 300,
            render: (_, { versions: [newest] }) =>
              newest === undefined ? null : <VersionText version={newest} />,
          },
          { title: '状态', width: 200, render: (_, form) => <State form={form} /> },
          {
            title: '操作',
            width: 250,
            className: 'nowrap',
            render: (_, form) => (
              <>
                <SampleButton form={form} version={form.versions[0]?.version ?? 1} />{' '}
                <Button size="small" onClick={() => onNewVersion(form)}>
                  导入新版本
                </Button>{' '}
                {form.retired === null ? (
                  <Button size="small" danger onClick={() => setLeaving(form)}>
                    停用
                  </Button>
                ) : (
                  <Button size="small" onClick={() => void retire.run({ formId: form.id, reason: null })}>
                    恢复
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {leaving === null ? null : (
        <ReasonDialog
          title={`停用：${leaving.title}`}
          label="停用的理由"
          okText="停用"
          hint="停用后案件中不再提供；各版本和做好的文书都留存，以后可以恢复。"
          least={2}
          command={retire}
          run={(reason) => retire.run({ formId: leaving.id, reason })}
          onClose={() => {
            retire.clearFailure();
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}

function VersionText({ version }: { readonly version: FormView['versions'][number] }) {
  return (
    <>
      第{version.version}版 <span className="break">{version.fileName}</span>
      <div className="quiet">
        {version.fields} 个字段 · {version.by} <MomentText moment={version.importedAt} />
        {version.from === null ? ' · 本局导入' : ` · 模板包：${version.from.text}，包的校验值 `}
        {version.from === null ? null : (
          <code title={`SHA-256:${version.from.packSha256}`}>{version.from.packSha256.slice(0, 8)}</code>
        )}
      </div>
    </>
  );
}

function State({ form: { retired } }: { readonly form: FormView }) {
  if (retired === null) return <Tag color="success">使用中</Tag>;
  return (
    <>
      <Tag>已停用</Tag>
      <div className="quiet">
        {retired.reason}（{retired.by} <MomentText moment={retired.at} />）
      </div>
    </>
  );
}

/** The form filled with the sample case: nobody's data, so nothing is asked. */
function SampleButton({ form, version }: { readonly form: FormView; readonly version: number }) {
  const href = useClient().contentUrl(`formSample/${form.id}/${version}.docx`);
  return (
    <Button
      size="small"
      aria-label={`试做 ${form.title} 第${version}版`}
      title="用样例案件填好，另存为 Word，每页印“样例”"
      onClick={() => download(`${href}?download=1`)}
    >
      试做
    </Button>
  );
}

const olderVersions = (form: FormView) => <OlderVersions form={form} />;

function OlderVersions({ form }: { readonly form: FormView }) {
  return (
    <ul aria-label={`${form.title}以前的版本`}>
      {form.versions.slice(1).map((version) => (
        <li key={version.version}>
          <VersionText version={version} /> <SampleButton form={form} version={version.version} />
        </li>
      ))}
    </ul>
  );
}
