import { EditOutlined } from '@ant-design/icons';
import { Form, Input, Radio } from 'antd';
import {
  faultLevelNames,
  FaultOffice,
  faultOfficeNames,
  faultOfficeOf,
  jointLevel,
  standingFindings,
} from '#domain/case/faultFinding.ts';
import type { FaultFinding, FaultInput } from '#domain/case/faultFinding.ts';
import type { Counterparty } from '#domain/case/person.ts';
import { faultStepIds, withoutFindingOf } from '#domain/case/stepsOfConduct.ts';
import { useServices } from '../../../client/ClientContext.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';

export interface FaultSectionProps {
  readonly person: Counterparty;
}

/** How gravely the enforcement was at fault: everybody sees it, 督察 and 法制 each find it. */
export function FaultSection({ person }: FaultSectionProps) {
  const office = faultOfficeOf(useServices().person.role);
  // The guide opens it for the office it is waiting for; whoever else comes only looks.
  const drawer = useAskedDrawer(...(office === null ? [] : [faultStepIds[office]]));
  const { rightsCase } = useOpenCase().view;
  const standing = standingFindings(rightsCase.faultFindings, person.id);
  const isAskedHere = office !== null && withoutFindingOf(rightsCase, office)[0]?.id === person.id;
  return (
    <section className="section">
      <div className="section-head">
        <h2>执法过错认定</h2>
        <WriteButton
          needs="disposition.judgeFault"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          认定执法过错
        </WriteButton>
        <span className="quiet">督察、法制各自认定，一致的为共同认定；程度影响是否作为犯罪处理。</span>
      </div>
      {standing.length === 0 ? (
        <p className="quiet">还没有认定。</p>
      ) : (
        <>
          <p>
            <strong>{outcomeOf(standing)}</strong>
          </p>
          {FaultOffice.options.map((office) => (
            <OfficeFinding key={office} office={office} standing={standing} />
          ))}
        </>
      )}
      {drawer.isOpen && (drawer.asked === null || isAskedHere) ? (
        <FaultDrawer person={person} onClose={drawer.close} />
      ) : null}
    </section>
  );
}

function OfficeFinding(props: { readonly office: FaultOffice; readonly standing: readonly FaultFinding[] }) {
  const found = props.standing.find(({ office }) => office === props.office);
  if (found === undefined) return <p className="quiet">{faultOfficeNames[props.office]}还没有认定。</p>;
  return (
    <p>
      {faultOfficeNames[found.office]}（{found.by}）：{faultLevelNames[found.level]}。
      <Said text={found.reasons} />
    </p>
  );
}

function outcomeOf(standing: readonly FaultFinding[]): string {
  const joint = jointLevel(standing);
  if (joint !== null) return `${faultLevelNames[joint]}，督察、法制共同认定。`;
  return standing.length === 1 ? '尚未由督察、法制共同认定。' : '督察、法制认定不一致，不作为共同认定。';
}

function FaultDrawer({ person, onClose }: FaultSectionProps & { readonly onClose: () => void }) {
  const judge = useCommand('disposition.judgeFault');
  const office = faultOfficeOf(useServices().person.role);
  return (
    <EditDrawer<Omit<FaultInput, 'counterpartyId'>>
      needs="disposition.judgeFault"
      title={`认定执法过错：${person.name}`}
      read={({ rightsCase }) => {
        const own = standingFindings(rightsCase.faultFindings, person.id).find((it) => it.office === office);
        return { level: own?.level ?? 'unknown', reasons: own?.reasons ?? '' };
      }}
      save={(finding, target) => judge.run({ ...target, change: { ...finding, counterpartyId: person.id } })}
      command={judge}
      onClose={onClose}
      size={560}
    >
      <Form.Item
        name="level"
        label={`执法过错程度（${office === null ? '督察、法制' : faultOfficeNames[office]}认定）`}
        extra="执法有严重过错的一般不作为犯罪；过错较大且行为较轻的可以不作为犯罪。"
      >
        <Radio.Group optionType="button" options={choicesOf(faultLevelNames)} />
      </Form.Item>
      <Form.Item
        name="reasons"
        label="认定理由"
        extra="依据哪些视频、记录，按什么规定认定；以前的认定留在案件日志中。"
        dependencies={['level']}
        rules={[
          ({ getFieldValue }) => ({
            required: getFieldValue('level') !== 'unknown',
            whitespace: true,
            message: '请写明理由',
          }),
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </EditDrawer>
  );
}
