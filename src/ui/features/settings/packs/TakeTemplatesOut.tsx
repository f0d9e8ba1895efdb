import { ExportOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#api/contract.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { downloadSheet } from '../../../shared/download.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { IntoView } from '../../../shared/IntoView.tsx';
import { Sha } from '../../../shared/Sha.tsx';

/** Changed papers and own forms as one signed file for another bureau; the trail notes that it leaves. */
export function TakeTemplatesOut() {
  const client = useClient();
  const delivered = useCall('templates.list', {});
  const own = useCall('forms.list', {});
  const make = useCommand('templates.packOut');
  const [templateIds, setTemplateIds] = useState<readonly string[]>([]);
  const [formIds, setFormIds] = useState<readonly string[]>([]);
  const [made, setMade] = useState<OutputOf<'templates.packOut'> | null>(null);
  const papers = (delivered.data?.templates ?? []).filter(({ changes }) => changes > 0);
  const forms = (own.data?.forms ?? []).filter(({ retired }) => retired === null);
  const chosen = templateIds.length + formIds.length;
  const takeOut = async () => {
    setMade(null);
    const result = await make.run({ templateIds, formIds });
    if (!result.ok) return;
    downloadSheet(client, result.value);
    setMade(result.value);
  };
  return (
    <section className="section" aria-label="导出模板包">
      <div className="section-head">
        <h2>导出模板包</h2>
        <span className="quiet">把本局改过的文书和本局 Word 模板带给别的单位；没有案件内容，带签名。</span>
      </div>
      <FailureNotice failure={delivered.failure ?? own.failure ?? make.failure} />
      {papers.length + forms.length === 0 ? (
        <p className="quiet">还没有改过的内置文书，也没有本局模板，没有可以导出的。</p>
      ) : (
        <>
          <Choice
            label="改过的内置文书"
            options={papers.map(({ id, title, inForce }) => ({
              value: id,
              label: `${id} ${title}（${inForce}）`,
            }))}
            chosen={templateIds}
            onChoose={setTemplateIds}
          />
          <Choice
            label="本局 Word 模板"
            options={forms.map(({ id, title, versions }) => ({
              value: id,
              label: `${title}（第${versions[0]?.version ?? 1}版）`,
            }))}
            chosen={formIds}
            onChoose={setFormIds}
          />
          <Button
            icon={<ExportOutlined aria-hidden />}
            disabled={chosen === 0}
            loading={make.isRunning}
            onClick={() => void takeOut()}
          >
            {chosen === 0 ? '导出模板包' : `导出所选 ${chosen} 项`}
          </Button>
        </>
      )}
      {made === null ? null : (
        <IntoView>
          <Made made={made} />
        </IntoView>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <section className="packs-choice" aria-label={label}>
      <h3>{label}</h3>
      <Checkbox.Group options={[...options]} value={[...chosen]} onChange={(values) => onChoose(values)} />
    </section>
  );
}

function Made({ made }: { readonly made: OutputOf<'templates.packOut'> }) {
  return (
    <Alert
      className="below"
      type="success"
      showIcon
      title={`已另存 ${made.fileName}，共${made.total}项。`}
      description={
        <>
          <p>把下面的签名公钥指纹和文件校验值在电话里念给对方核对；对方导入时看到的应当一字不差。</p>
          <p>
            指纹 <Sha algorithm="SHA-256" hex={made.keyFingerprint} />
          </p>
          <p>
            文件校验值 <Sha algorithm="SHA-256" hex={made.fileSha256} />
          </p>
        </>
      }
    />
  );
}
