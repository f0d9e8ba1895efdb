import { Form, Input, Radio, Select } from 'antd';
import type { CollectionAct } from '#domain/evidence/collection.ts';
import { wantsPeople } from '#domain/evidence/linter/rule.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { collectionNames } from '../../../text/evidenceWords.ts';
import { useKnownOfficers } from '../pieces/useKnownOfficers.ts';

/** How the material came into police hands. */
export function CircumstancesFields() {
  const known = useKnownOfficers();
  return (
    <>
      <Form.Item name="act" label="取得方式">
        <Radio.Group optionType="button" options={choicesOf(collectionNames)} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item
          name="by"
          label="取得人"
          extra={<PeopleHint />}
          rules={[{ required: true, type: 'array', min: 1, max: 10, message: '请填写一至十名取得人' }]}
        >
          <Select mode="tags" options={[...known]} placeholder="姓名" />
        </Form.Item>
        <Form.Item name="at" label="取得时间" rules={[{ required: true, message: '请填写取得时间' }]}>
          <MomentPicker allowClear={false} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="provider" label="持有人或提供人">
          <Input maxLength={60} placeholder="例如：某超市店主；执法记录仪佩戴人" />
        </Form.Item>
        <Form.Item name="storagePlace" label="原件存放处">
          <Input maxLength={120} placeholder="例如：执法记录仪采集站" />
        </Form.Item>
      </div>
    </>
  );
}

/** Said while there is still somebody to ask, and not only by the rules of admissibility afterwards. Source: SPEC E-210. */
function PeopleHint() {
  const by = Form.useWatch<readonly string[] | undefined>('by') ?? [];
  const act = Form.useWatch<CollectionAct | undefined>('act');
  if (act === 'selfMade' || wantsPeople(by, 2) === 'fine') return '输入姓名后回车，可填多人';
  return (
    <>
      输入姓名后回车，可填多人。<span className="amber">取得人不足二人，请补填一同取证的民警。</span>
    </>
  );
}
