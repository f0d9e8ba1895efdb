import { Form, Input, Radio } from 'antd';
import type { AttestingWitness, Collection } from '#domain/evidence/collection.ts';
import { MomentPicker } from '../../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../../text/choices.ts';
import { collectionNames, formNames, standingNames } from '../../../../text/evidenceWords.ts';
import { AnswerItem } from './AnswerItem.tsx';
import { PeopleItem } from './PeopleItem.tsx';

const at = (field: keyof Collection) => ['collection', field];
const witnessAt = (field: keyof AttestingWitness) => ['collection', 'attestingWitness', field];

export interface CollectionFieldsProps {
  /** Things and papers have no storage medium that could be sealed. */
  readonly hasMedium: boolean;
}

/** How material was taken and where it lies: of a form with `collection` and `storagePlace`. */
export function CollectionFields({ hasMedium }: CollectionFieldsProps) {
  return (
    <>
      <Form.Item name={at('act')} label="取得方式">
        <Radio.Group size="small" optionType="button" options={choicesOf(collectionNames)} />
      </Form.Item>
      <PeopleItem name={at('by')} label="取证人（两人以上）" />
      <div className="case-form-row">
        <Form.Item name={at('at')} label="取得时间" rules={[{ required: true, message: '请填写取得时间' }]}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Text name={at('place')} label="取证地点" max={120} />
      </div>
      <div className="case-form-row">
        <Text name={at('provider')} label="持有人或提供人" max={60} />
        <Form.Item
          name="storagePlace"
          label="存放处"
          rules={hasMedium ? [] : [{ required: true, whitespace: true, message: '请填写存放处' }]}
        >
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <Text name={at('method')} label="提取方法" max={200} />
      <div className="case-form-row">
        <AnswerItem name={at('recordMade')} label="制作了笔录或者清单" />
        <AnswerItem name={at('collectorsSigned')} label="取证人已签名" />
      </div>
      <div className="case-form-row">
        <AnswerItem name={at('providerSigned')} label="持有人已签名" />
        <AnswerItem name={at('filmed')} label="全程录像" />
      </div>
      <Form.Item name={at('form')} label="原件或者复制件">
        <Radio.Group size="small" optionType="button" options={choicesOf(formNames)} />
      </Form.Item>
      <CopyFields />
      {hasMedium ? (
        <div className="case-form-row">
          <AnswerItem name={at('mediumSealed')} label="原始存储介质已封存" />
          <Text name={at('notSealedReason')} label="没有封存的原因" max={200} />
        </div>
      ) : null}
      <WitnessFields />
    </>
  );
}

/** Only a copy needs them. */
function CopyFields() {
  const form: unknown = Form.useWatch(at('form'));
  if (form !== 'copy') return null;
  return (
    <>
      <div className="case-form-row">
        <Text name={at('originalPlace')} label="原件存放处" max={120} />
        <Text name={at('copyMaker')} label="复制件制作人" max={60} />
      </div>
      <div className="case-form-row">
        <Form.Item name={at('copiedAt')} label="复制时间">
          <MomentPicker />
        </Form.Item>
        <Text name={at('copyReason')} label="不取原件的原因" max={200} />
      </div>
    </>
  );
}

function WitnessFields() {
  const name: unknown = Form.useWatch(witnessAt('name'));
  const hasWitness = typeof name === 'string' && name.trim() !== '';
  return (
    <>
      <Text name={witnessAt('name')} label="见证人姓名" max={60} />
      {hasWitness ? (
        <>
          <Form.Item name={witnessAt('standing')} label="见证人身份" initialValue="unknown">
            <Radio.Group size="small" optionType="button" options={choicesOf(standingNames)} />
          </Form.Item>
          <AnswerItem name={witnessAt('signed')} label="见证人已签名" initially="unknown" />
        </>
      ) : (
        <Text name={at('noWitnessReason')} label="没有见证人的原因" max={200} />
      )}
    </>
  );
}

interface TextProps {
  readonly name: string | string[];
  readonly label: string;
  readonly max: number;
}

function Text({ name, label, max }: TextProps) {
  return (
    <Form.Item name={name} label={label}>
      <Input maxLength={max} />
    </Form.Item>
  );
}

/** A form knows no `null`: an empty name is no witness. */
export function withoutEmptyWitness(collection: Collection): Collection {
  const witness = collection.attestingWitness;
  const name = witness?.name?.trim() ?? '';
  const attestingWitness =
    name === ''
      ? null
      : {
          name,
          standing: witness?.standing ?? ('unknown' as const),
          signed: witness?.signed ?? ('unknown' as const),
        };
  return { ...collection, attestingWitness };
}
