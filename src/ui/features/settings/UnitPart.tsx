import { Button, Form } from 'antd';
import type { UnitSetUp } from '#api/operations/unitOperations.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { draftOf, trimmed } from '../../shared/unit/unitDraft.ts';
import { UnitFields } from '../../shared/unit/UnitFields.tsx';

export interface UnitPartProps {
  readonly settings: UnitSettings;
  readonly reload: () => Promise<unknown>;
}

/** The unit's settings, to change at any time; a change made in another window is never overwritten unseen. */
export function UnitPart({ settings, reload }: UnitPartProps) {
  const client = useClient();
  const saveUnit = useCommand('unit.save');
  const record = useRecordForm<UnitSetUp>('单位设置', draftOf(settings), settings.revision);

  const save = async (typed: UnitSetUp) => {
    // A target that was emptied is gone and not what it was before.
    const { clockTargets: _before, ...kept } = settings;
    const next = { ...kept, ...trimmed(typed), revision: record.revision };
    const result = await saveUnit.run(next);
    if (!result.ok) return;
    record.saved(draftOf(result.value), result.value.revision);
  };
  const takeUpStored = async () => {
    const stored = await client.call('unit.read', {});
    if (!stored.ok) return;
    record.rebase(draftOf(stored.value.settings), stored.value.settings.revision);
    saveUnit.clearFailure();
    await reload();
  };

  return (
    <Form
      {...record.formProps}
      className="reading-width"
      layout="vertical"
      onFinish={(typed) => void save(typed)}
      disabled={saveUnit.isRunning}
    >
      <UnitFields />
      <div className="sticky-actions">
        <FailureNotice failure={saveUnit.failure} onReload={() => void takeUpStored()} />
        <Button type="primary" htmlType="submit" loading={saveUnit.isRunning} disabled={!record.isDirty}>
          保存
        </Button>
        <Button onClick={record.reset} disabled={!record.isDirty || saveUnit.isRunning}>
          放弃修改
        </Button>
        {record.isDirty ? (
          <span className="amber">有修改尚未保存</span>
        ) : (
          <span className="quiet">没有未保存的修改</span>
        )}
      </div>
    </Form>
  );
}
