import { useState } from 'react';
import type { Hospital, UnitSettings } from '#domain/case/unitSettings.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { hospitalColumns } from '../../../shared/unit/hospitalColumns.ts';
import { RowsField } from '../../../shared/unit/RowsField.tsx';
import { EditDrawer } from '../pieces/EditDrawer.tsx';

export interface HospitalsDrawerProps {
  readonly settings: UnitSettings;
  /** Asks for the directory as it is stored now. */
  readonly reload: () => Promise<{ readonly settings: UnitSettings } | undefined>;
  readonly onClose: () => void;
}

interface Draft {
  readonly hospitals: readonly Hospital[];
}

/** The directory of the whole unit; a change made by somebody else meanwhile is noticed and never overwritten unseen. */
export function HospitalsDrawer({ settings, reload, onClose }: HospitalsDrawerProps) {
  const keep = useCommand('care.keepHospitals');
  const [revision, setRevision] = useState(settings.revision);
  const command = {
    ...keep,
    clearFailure() {
      keep.clearFailure();
      void reload().then((stored) => stored && setRevision(stored.settings.revision));
    },
  };
  return (
    <EditDrawer<Draft>
      needs="care.keepHospitals"
      title="定点医院名录"
      read={() => ({ hospitals: settings.hospitals })}
      save={({ hospitals }) => keep.run({ revision, hospitals: [...hospitals] })}
      command={command}
      onClose={onClose}
      size={1180}
    >
      <RowsField name="hospitals" noun="医院" columns={hospitalColumns} />
    </EditDrawer>
  );
}
