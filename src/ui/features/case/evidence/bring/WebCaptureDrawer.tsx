import { Form, Input, Select } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { captureGaps } from '#domain/evidence/captureGaps.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { WebCaptureInput } from '#domain/evidence/recordWebCapture.ts';
import { useServices } from '../../../../client/ClientContext.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { MomentPicker } from '../../../../shared/MomentPicker.tsx';
import { Sha } from '../../../../shared/Sha.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { EditDrawer } from '../../pieces/EditDrawer.tsx';
import { PeopleItem } from './PeopleItem.tsx';

export interface WebCaptureDrawerProps {
  /** `null` adds a capture. */
  readonly captureId: string | null;
  readonly onClose: () => void;
}

/** The capture sheet of one page or account. */
export function WebCaptureDrawer({ captureId, onClose }: WebCaptureDrawerProps) {
  const record = useCommand('evidence.recordWebCapture');
  const { person } = useServices();
  return (
    <EditDrawer<WebCaptureInput>
      title={captureId === null ? '登记网络取证' : '网络取证'}
      needs="evidence.recordWebCapture"
      size={800}
      read={(view) => captureIn(view, captureId, person.name)}
      command={record}
      save={(change, target) => record.run({ ...target, change })}
      onClose={onClose}
    >
      <Form.Item
        name="url"
        label="网址"
        rules={[{ required: true, whitespace: true, message: '请填写网址' }]}
        extra="从浏览器地址栏完整复制；手机应用写明应用名称和页面路径。"
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
      </Form.Item>
      <div className="case-form-row">
        <Line name="platform" label="平台" max={60} placeholder="例如：某短视频平台" />
        <Line name="accountName" label="账号名称" max={60} />
        <Line name="accountId" label="账号编号" max={60} />
      </div>
      <div className="case-form-row">
        <Line name="publishedAt" label="发布时间（页面所示）" max={40} placeholder="照页面填写" />
        <Form.Item name="capturedAt" label="固定时间" rules={[{ required: true, message: '请填写固定时间' }]}>
          <MomentPicker allowClear={false} />
        </Form.Item>
      </div>
      <Form.Item name="content" label="内容" extra="原话照录，不改字；录像、图片写明画面。">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount />
      </Form.Item>
      <Line name="spread" label="传播情况" max={200} placeholder="当时显示的浏览、评论、转发、点赞数" />
      <OperatorsItem />
      <Line name="method" label="固定方法" max={200} placeholder="例如：滚动截屏、全程录屏" />
      <Line
        name="environment"
        label="设备和环境"
        max={300}
        placeholder="计算机、浏览器、网络，时间怎样核对"
      />
      <FilesItem />
      <GapNotes />
    </EditDrawer>
  );
}

interface LineProps {
  readonly name: keyof WebCaptureInput;
  readonly label: string;
  readonly max: number;
  readonly placeholder?: string;
}

function Line({ name, label, max, placeholder }: LineProps) {
  return (
    <Form.Item name={name} label={label}>
      <Input maxLength={max} {...(placeholder === undefined ? {} : { placeholder })} />
    </Form.Item>
  );
}

function OperatorsItem() {
  return <PeopleItem name="operators" label="固定人（操作人和另一名民警）" atMost={4} isRequired />;
}

/** The files that show it, each with both digests. */
function FilesItem() {
  const files = useOpenCase().view.rightsCase.evidence.filter(isFiled);
  const chosen: unknown = Form.useWatch('evidenceIds');
  const ids: readonly unknown[] = Array.isArray(chosen) ? chosen : [];
  return (
    <>
      <Form.Item name="evidenceIds" label="截图、录屏、网页文件" extra="先导入，再从已入库的证据中选择。">
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label', autoClearSearchValue: false }}
          placeholder="选择证据"
          options={files.map(({ id, number, title, file }) => ({
            value: id,
            label: `证据${number} ${title}（${file.fileName}）`,
          }))}
        />
      </Form.Item>
      <dl className="bring-digests" aria-label="校验值">
        {files
          .filter(({ id }) => ids.includes(id))
          .map(({ id, number, file }) => (
            <div key={id}>
              <dt>
                证据{number} {file.fileName}
              </dt>
              <dd>
                SHA-256 <Sha algorithm="SHA-256" hex={file.sha256} />
              </dd>
              <dd>
                SM3 <Sha algorithm="SM3" hex={file.sm3} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** What the sheet does not tell yet; none of it stops saving. */
function GapNotes() {
  const typed = Form.useWatch((values: Partial<WebCaptureInput>) => values, {
    form: Form.useFormInstance<WebCaptureInput>(),
  });
  const gaps = captureGaps({ ...blank, ...typed });
  if (gaps.length === 0) return null;
  return <p className="amber">还缺：{gaps.join('；')}。可以先保存，以后补填。</p>;
}

const blank = {
  id: null,
  url: '',
  platform: '',
  accountName: '',
  accountId: '',
  publishedAt: '',
  operators: [],
  environment: '',
  method: '',
  content: '',
  spread: '',
  evidenceIds: [],
} satisfies Omit<WebCaptureInput, 'capturedAt'>;

function captureIn({ rightsCase, readAt }: CaseView, captureId: string | null, me: string): WebCaptureInput {
  const known = rightsCase.webCaptures.find(({ id }) => id === captureId);
  if (known === undefined) return { ...blank, capturedAt: readAt, operators: [me] };
  const { struck: _, ...capture } = known;
  return capture;
}
