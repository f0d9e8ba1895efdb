import { Form, Radio, Select } from 'antd';
import { photoConsentNames, psychologyNames } from '#domain/care/condolenceVisit.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import type { VisitDraft } from './visitDraft.ts';
import { evidenceChoices } from '../pieces/evidenceChoices.ts';

/** Whether it was a follow-up, how the person seemed, and photographs if the person agreed. */
export function VisitCircumstances() {
  const { rightsCase, care } = useOpenCase().view;
  const form = Form.useFormInstance<VisitDraft>();
  const consent = Form.useWatch('photoConsent', form);
  const pictures = rightsCase.evidence.filter(({ file }) => file?.claims.mediaType?.startsWith('image/'));
  return (
    <>
      <div className="case-form-row">
        <Form.Item name="followUpDays" label="属于哪次回访" extra="慰问留空">
          <Select
            allowClear
            placeholder="不是回访"
            options={care.policy.followUpDays.map((days) => ({ value: days, label: `${days}日回访` }))}
          />
        </Form.Item>
        <Form.Item name="psychology" label="心理状况">
          <Radio.Group optionType="button" options={choicesOf(psychologyNames)} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="photoConsent" label="拍照是否征得本人同意">
          <Radio.Group optionType="button" options={choicesOf(photoConsentNames)} />
        </Form.Item>
        {consent === 'given' ? (
          <Form.Item name="photoIds" label="慰问照片" extra="至多四张，先在“证据”页导入">
            <Select
              mode="multiple"
              maxCount={4}
              optionFilterProp="label"
              options={evidenceChoices(pictures)}
            />
          </Form.Item>
        ) : null}
      </div>
    </>
  );
}
