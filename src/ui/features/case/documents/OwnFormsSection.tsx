import { Table, Tag } from 'antd';
import type { CaseFormView } from '#api/operations/formOperations.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { ownPaperUrl } from './paperUrls.ts';

/** 本局模板: papers made as Word from the bureau's own forms. */
export function OwnFormsSection() {
  const caseId = useOpenCase().view.rightsCase.id;
  const shelf = useCall('forms.ofCase', { caseId });
  const make = useCommand('forms.produce');
  const forms = shelf.data?.forms ?? [];
  return (
    <section className="section papers-own" aria-label="本局模板">
      <div className="section-head">
        <h2>本局模板</h2>
        <span className="quiet">
          {shelf.data !== undefined && forms.length === 0
            ? '本局还没有自己的模板；需要的，请系统管理员在“本局文书模板”中导入。'
            : '做成 Word，在 Word 或者 WPS 里打印；签字后按扫描件入卷。'}
        </span>
      </div>
      <FailureNotice failure={shelf.failure} onRetry={() => void shelf.reload()} />
      <FailureNotice failure={make.failure} />
      {forms.length === 0 ? null : (
        <Table<CaseFormView>
          size="small"
          rowKey="formId"
          pagination={false}
          dataSource={[...forms]}
          columns={[
            { title: '模板', render: (_, form) => <FormName form={form} /> },
            { title: '状态', width: 216, render: (_, form) => <Made form={form} /> },
            {
              title: '操作',
              width: 248,
              className: 'nowrap',
              render: (_, form) => (
                <>
                  {form.isRetired ? null : (
                    <WriteButton
                      needs="forms.produce"
                      size="small"
                      aria-label={`${makeWord(form)} ${form.title}`}
                      loading={make.isRunning}
                      onClick={() => void make.run({ caseId, formId: form.formId })}
                    >
                      {makeWord(form)}
                    </WriteButton>
                  )}{' '}
                  <SaveButton caseId={caseId} form={form} />
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

const makeWord = ({ made }: CaseFormView) => (made === null ? '制作' : '重新制作');

function FormName({ form }: { readonly form: CaseFormView }) {
  const { title, version, gaps, documentClass, isRetired } = form;
  return (
    <>
      {title} <span className="quiet">第{version}版</span>
      {documentClass === 'B' ? <Tag className="case-class">预填稿</Tag> : null}
      {isRetired ? <Tag className="case-class">模板已停用</Tag> : null}
      {gaps.length === 0 ? null : (
        <div className="amber case-gaps">
          缺 {gaps.length} 项，制作时留空：{gaps.join('、')}
        </div>
      )}
    </>
  );
}

/** When it was made, from which version, and whether the record or the form has moved on since. */
function Made({ form: { made, version } }: { readonly form: CaseFormView }) {
  if (made === null) return <Tag>未制作</Tag>;
  return (
    <>
      <Tag>已制作</Tag>
      {made.changes.length === 0 ? null : (
        <Tag color="warning" title={made.changes.join('；')}>
          记录有变更
        </Tag>
      )}
      {made.version === version ? null : <Tag color="warning">模板有新版</Tag>}
      <div className="quiet">
        第{made.version}版 {made.by} <MomentText moment={made.madeAt} />
      </div>
    </>
  );
}

function SaveButton({ caseId, form }: { readonly caseId: string; readonly form: CaseFormView }) {
  const client = useClient();
  if (form.made === null) return null;
  return (
    <TakeOutButton
      size="small"
      label="Word"
      fullLabel={`另存 ${form.title} Word`}
      href={`${ownPaperUrl(client, caseId, form.made.paperId)}?download=1`}
      about={form.made.paperId}
      title={`${form.title} Word`}
    />
  );
}
