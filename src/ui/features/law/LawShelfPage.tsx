import { Tabs } from 'antd';
import { useState } from 'react';
import { useCall } from '../../client/useCall.ts';
import { useMay } from '../../client/useMay.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { ArticleTable } from './ArticleTable.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import type { CheckTarget } from './CheckDialog.tsx';
import { DiscretionPart } from './DiscretionPart.tsx';
import { PacksPart } from './PacksPart.tsx';
import { UncheckedTable } from './UncheckedTable.tsx';

/** 法规架: every article the program cites, what is still 待核, and what came by stick. */
export function LawShelfPage() {
  const shelf = useCall('law.shelf', {});
  const mayCheck = useMay('law.check');
  const [checking, setChecking] = useState<CheckTarget | null>(null);
  const onCheck = mayCheck ? setChecking : null;
  return (
    <>
      <div className="page-head">
        <h1>法规架</h1>
        <span className="quiet">
          {shelf.data === undefined
            ? ''
            : `目录核对至 ${shelf.data.checkedOn}，期限数据版本 ${shelf.data.limitsVersion}`}
        </span>
      </div>
      <FailureNotice failure={shelf.failure} onRetry={() => void shelf.reload()} />
      {shelf.data === undefined ? null : (
        <Tabs
          items={[
            { key: 'articles', label: '引用的条文', children: <ArticleTable shelf={shelf.data} /> },
            {
              key: 'unchecked',
              label: '待核清单',
              children: <UncheckedTable shelf={shelf.data} onCheck={onCheck} />,
            },
            { key: 'discretion', label: '裁量基准', children: <DiscretionPart shelf={shelf.data} /> },
            { key: 'packs', label: '更新包', children: <PacksPart shelf={shelf.data} /> },
          ]}
        />
      )}
      {checking === null ? null : <CheckDialog target={checking} onClose={() => setChecking(null)} />}
    </>
  );
}
