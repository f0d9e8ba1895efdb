import { Alert, Segmented, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useClient } from '../../../client/ClientContext.ts';
import { useCall } from '../../../client/useCall.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { PdfPages } from '../../../shared/pdf/PdfPages.tsx';
import { PREVIEW_PAUSE_MS } from './previewPause.ts';
import { noDraft } from './typedEdition.ts';
import type { Draft } from './typedEdition.ts';

export interface SamplePreviewProps {
  readonly templateId: string;
  readonly title: string;
  readonly draft: Draft;
}

/** The sample as it prints with what is typed, or as delivered: the real PDF. */
export function SamplePreview({ templateId, title, draft }: SamplePreviewProps) {
  const client = useClient();
  const [shown, setShown] = useState<'changed' | 'delivered'>('changed');
  const settled = useSettled(shown === 'changed' ? draft : noDraft);
  const sample = useCall('templates.preview', { templateId, draft: settled }, { keepPrevious: true });
  const { data } = sample;
  return (
    <section aria-label="样例预览" className="templates-preview">
      <div className="templates-bar">
        <Segmented<'changed' | 'delivered'>
          size="small"
          aria-label="看哪一种"
          options={[
            { value: 'changed', label: '改后' },
            { value: 'delivered', label: '原样' },
          ]}
          value={shown}
          onChange={setShown}
        />
        <span className="quiet">{data === undefined ? '' : `样例 ${data.version}`}</span>
        {sample.isRefreshing ? <Spin size="small" /> : null}
      </div>
      <FailureNotice failure={sample.failure} onRetry={() => void sample.reload()} />
      {data === undefined || data.problems.length === 0 ? null : <Problems problems={data.problems} />}
      {data?.sheet == null ? null : (
        <PdfPages key={data.sheet} url={client.contentUrl(data.sheet)} title={`${title}样例`} />
      )}
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <Alert
      className="notice"
      type="error"
      showIcon
      title={`有 ${problems.length} 处不能用，改好后再预览和保存`}
      description={
        <ul className="templates-lines" aria-label="不能用的改动">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      }
    />
  );
}

/** A value once it has stopped changing. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PREVIEW_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
