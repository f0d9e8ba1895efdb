import type { Answer, DispositionFacts, JudgedFact } from '#domain/disposition/facts.ts';

interface Asked {
  readonly label: string;
  /** Why it is asked; empty where the domain's own question says it. */
  readonly why: string;
}
export interface AnswerField extends Asked {
  readonly kind: 'answer';
}
export interface JudgedField extends Asked {
  readonly kind: 'judged';
}
export interface NumberField extends Asked {
  readonly kind: 'number';
  readonly unit: string;
}
export interface TextField extends Asked {
  readonly kind: 'text';
}
export interface ChoiceField<V extends string = string> extends Asked {
  readonly kind: 'choice';
  readonly names: Readonly<Record<V, string>>;
}
export interface ManyField<V extends string = string> extends Asked {
  readonly kind: 'many';
  readonly names: Readonly<Record<V, string>>;
}
export type FactField = AnswerField | JudgedField | NumberField | TextField | ChoiceField | ManyField;

/** Facts with a form of their own: those of each person acted against, what 督察 and 法制 find of the enforcement, the grounds of detention with their evidence, the measures with their days. */
export type OwnForm =
  'actDate' | 'targets' | 'policeFault' | 'detentionGrounds' | 'measuresTaken' | 'evidenceByFact';

/**
 * What asks a fact of type `V`: the shape of the questions follows the shape of the facts,
 * so the compiler refuses a fact nobody asks and an answer nobody may give.
 */
export type AskedAs<V> = [V] extends [Answer]
  ? AnswerField
  : [V] extends [number | null]
    ? NumberField
    : [V] extends [readonly (infer M extends string)[]]
      ? ManyField<M>
      : [V] extends [string]
        ? string extends V
          ? TextField
          : ChoiceField<V>
        : [V, JudgedFact] extends [JudgedFact, V]
          ? JudgedField
          : { readonly [K in keyof V]: AskedAs<V[K]> };

export type FactWords = {
  readonly [K in Exclude<keyof DispositionFacts, OwnForm>]: AskedAs<DispositionFacts[K]>;
} & { readonly policeFault: AskedAs<Pick<DispositionFacts['policeFault'], 'disputed'>> };
