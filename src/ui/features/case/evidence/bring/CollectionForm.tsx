import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import type { CollectionInput } from '#domain/evidence/recordCollection.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { ItemForm } from '../ItemForm.tsx';
import { CollectionFields, withoutEmptyWitness } from './CollectionFields.tsx';

/** How an item was taken: what the linter and the papers go by. */
export function CollectionForm({ item }: { readonly item: EvidenceItem }) {
  const record = useCommand('evidence.recordCollection');
  return (
    <ItemForm<CollectionInput>
      item={item}
      name={`证据${item.number}的取证经过`}
      needs="evidence.recordCollection"
      read={({ id, collection, storagePlace }) => ({ evidenceId: id, collection, storagePlace })}
      command={record}
      save={(change, target) =>
        record.run({ ...target, change: { ...change, collection: withoutEmptyWitness(change.collection) } })
      }
      saveLabel="保存取证经过"
    >
      <CollectionFields hasMedium={item.file !== null} />
    </ItemForm>
  );
}
