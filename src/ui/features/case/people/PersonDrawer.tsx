import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PeopleInput } from '#domain/case/recordBasics.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { RemovePerson } from './RemovePerson.tsx';
import { usePeopleChange, withoutPerson, withPerson } from './usePeopleChange.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One kind of person of a case: where they are kept and how a new one begins. */
export interface PersonKind<P extends Named> {
  /** What the drawer calls them, e.g. 相对人. */
  readonly noun: string;
  readonly blank: (id: string) => P;
  readonly listed: (people: Pick<RightsCase, keyof PeopleInput>) => readonly P[];
  readonly change: (people: P[]) => Partial<PeopleInput>;
  /** Brings typed values into the form the record wants. */
  readonly asAnswered?: (typed: P) => P;
  /** The last one stays: a case needs somebody of this kind. */
  readonly keepsOne?: boolean;
}

export interface PersonDrawerProps<P extends Named> {
  readonly kind: PersonKind<P>;
  /** `null` adds a person. */
  readonly personId: string | null;
  readonly onClose: () => void;
  /** Units: pixels. */
  readonly size?: number;
  readonly children: ReactNode;
}

/** Edits, adds or removes one person of the case; the fields are the kind's own. */
export function PersonDrawer<P extends Named>({ kind, personId, ...frame }: PersonDrawerProps<P>) {
  const { view, target } = useOpenCase();
  const people = usePeopleChange();
  const [blank] = useState(() => kind.blank(crypto.randomUUID()));
  const id = personId ?? blank.id;
  const listed = kind.listed(view.rightsCase);
  const shown = listed.find((person) => person.id === id);
  const remove = async () => {
    const result = await people.save(target, (now) => kind.change(withoutPerson(kind.listed(now), id)));
    if (result.ok) frame.onClose();
  };
  return (
    <EditDrawer<P>
      needs="cases.recordPeople"
      {...frame}
      title={shown === undefined ? `添加${kind.noun}` : `${kind.noun}：${shown.name}`}
      read={({ rightsCase }) => kind.listed(rightsCase).find((person) => person.id === id) ?? blank}
      save={(values, at) => {
        const person = kind.asAnswered?.(values) ?? values;
        return people.save(at, (now) => kind.change(withPerson(kind.listed(now), person)));
      }}
      command={people.command}
      extra={
        shown === undefined ? null : (
          <RemovePerson
            name={shown.name}
            isDisabled={kind.keepsOne === true && listed.length === 1}
            onRemove={() => void remove()}
          />
        )
      }
    />
  );
}
