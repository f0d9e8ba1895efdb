import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#api/contract.ts';
import type { TemplatePackView } from '#api/operations/templateOperations.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DrivePicker } from '../../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../../shared/drive/picked.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { IntoView } from '../../../shared/IntoView.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { Sha } from '../../../shared/Sha.tsx';
import { OfferedItems } from './OfferedItems.tsx';
import './packs.css';

type Taken = OutputOf<'templates.packIn'>;

/** A 模板包 of another bureau: chosen, looked through item by item, and only then taken in. */
export function TakeTemplatesIn() {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [file, second] = picked.filter(({ isFolder }) => !isFolder);
  const isOne = file !== undefined && second === undefined;
  const look = useCall('templates.packLook', { token: file?.token ?? '-' }, { enabled: isOne });
  const choose = (next: readonly PickedEntry[]) => {
    setTaken(null);
    setPicked(next);
  };
  return (
    <section className="section" aria-label="导入模板包">
      <div className="section-head">
        <h2>导入模板包</h2>
        <span className="quiet">先核对签名、逐项比较，选了才导入；本局原有的各版都留存。</span>
      </div>
      {taken === null ? null : (
        <IntoView>
          <Alert className="notice" type="success" showIcon title={takenWords(taken)} />
        </IntoView>
      )}
      {isOne && look.failure !== null ? (
        <IntoView>
          <FailureNotice failure={look.failure} />
        </IntoView>
      ) : null}
      <DrivePicker mode="sources" picked={picked} onPick={choose} height={180} />
      {second === undefined ? null : <p className="amber">请只勾选一个文件。</p>}
      {isOne && look.data !== undefined && look.failure === null ? (
        <Look
          key={look.data.sha256}
          pack={look.data}
          token={file.token}
          onTaken={(result) => {
            setPicked([]);
            setTaken(result);
          }}
        />
      ) : null}
    </section>
  );
}

interface LookProps {
  readonly pack: TemplatePackView;
  readonly token: string;
  readonly onTaken: (taken: Taken) => void;
}

function Look({ pack, token, onTaken }: LookProps) {
  const take = useCommand('templates.packIn');
  const [templateIds, setTemplateIds] = useState<readonly string[]>([]);
  const [formTitles, setFormTitles] = useState<readonly string[]>([]);
  const [isCompared, setCompared] = useState(false);
  const isKnown = pack.key.knownAs.length > 0;
  const chosen = templateIds.length + formTitles.length;
  const submit = async () => {
    const { sha256 } = pack;
    const order = { token, sha256, templateIds, formTitles, isKeyChecked: isCompared };
    const result = await take.run(order);
    if (result.ok) onTaken(result.value);
  };
  return (
    <div className="below">
      <p>
        <strong>{pack.unitName}</strong>，{pack.madeBy} <MomentText moment={pack.madeAt} /> 制作。
      </p>
      <p>
        签名公钥指纹 <Sha algorithm="SHA-256" hex={pack.keyFingerprint} />
      </p>
      <p>
        文件校验值 <Sha algorithm="SHA-256" hex={pack.fileSha256} />
      </p>
      {pack.key.isOtherKey ? (
        <p className="amber">以前收到的“{pack.unitName}”模板包用的是另一把签名公钥，请向对方问清。</p>
      ) : null}
      {isKnown ? (
        <p className="quiet">这把公钥以前核对过：{pack.key.knownAs.join('、')}。</p>
      ) : (
        <Checkbox checked={isCompared} onChange={({ target }) => setCompared(target.checked)}>
          已经给对方打电话，逐组核对过指纹
        </Checkbox>
      )}
      <OfferedItems
        pack={pack}
        templateIds={templateIds}
        formTitles={formTitles}
        onTemplates={setTemplateIds}
        onForms={setFormTitles}
      />
      <FailureNotice failure={take.failure} />
      <Button
        className="below lead"
        type="primary"
        disabled={chosen === 0 || (!isKnown && !isCompared)}
        loading={take.isRunning}
        onClick={() => void submit()}
      >
        {chosen === 0 ? '导入所选' : `导入所选 ${chosen} 项`}
      </Button>
    </div>
  );
}

function takenWords({ editions, forms, unchanged }: Taken): string {
  const same = unchanged === 0 ? '' : `；${unchanged}项与本局相同，没有变化`;
  return `已导入内置文书改动${editions}份、本局模板${forms}份${same}。`;
}
