import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { FormView } from '#api/operations/formOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { FieldsDrawer } from './FieldsDrawer.tsx';
import { FormsTable } from './FormsTable.tsx';
import { ImportFormDrawer } from './ImportFormDrawer.tsx';
import './forms.css';

/** What lies over the page: the field list, or a form coming in; `null` form = a new one. */
type Open = { readonly what: 'fields' } | { readonly what: 'import'; readonly form: FormView | null };

/** The bureau's own Word forms, as the administrator keeps them. */
export function OwnFormsPart() {
  const shelf = useCall('forms.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const forms = shelf.data?.forms;
  return (
    <>
      <div className="section-head">
        <span className="quiet">用 Word 或者 WPS 做好，写上字段，导入后各案件都能用。</span>
        <span className="gap" />
        <Button onClick={() => setOpen({ what: 'fields' })}>可用字段</Button>
        <Button
          type="primary"
          icon={<ImportOutlined aria-hidden />}
          onClick={() => setOpen({ what: 'import', form: null })}
        >
          导入模板
        </Button>
      </div>
      <FailureNotice failure={shelf.failure} onRetry={() => void shelf.reload()} />
      {forms?.length === 0 ? (
        <EmptyState title="还没有本局自己的模板。">
          先看“可用字段”，在 Word 或者 WPS 里写成 {'{{案件名称}}'} 的样子，存为 .docx，再从U盘导入。
        </EmptyState>
      ) : null}
      {forms === undefined || forms.length === 0 ? null : (
        <FormsTable forms={forms} onNewVersion={(form) => setOpen({ what: 'import', form })} />
      )}
      {open?.what === 'fields' ? <FieldsDrawer onClose={close} /> : null}
      {open?.what === 'import' ? <ImportFormDrawer form={open.form} onClose={close} /> : null}
    </>
  );
}
