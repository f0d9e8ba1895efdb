import { normalised } from './clauses.ts';
import { textOf } from './finding.ts';

type Fields = Readonly<Record<string, unknown>>;

const ownFields = [
  'violence',
  'violence_detail',
  'weapon',
  'targets',
  'target_property',
  'role',
  'summary',
  'acts_text',
  'online',
] as const;

/**
 * What a person's entry says for itself beside who they are.
 *
 * What one of several did stands for what all of them did: another's blow, tool or broken window is not this person's, unless their
 * own words tell of a tool of that kind or of something broken.
 * Source: SPEC D-C62, D-C80.
 */
export function ownPart(person: Fields, record: Fields): Fields {
  const own = Object.fromEntries(ownFields.filter((key) => key in person).map((key) => [key, person[key]]));
  if (!('acts' in person)) return own;
  const told = normalised(textOf(person['acts']));
  return {
    violence: 'unknown',
    violence_detail: null,
    acts_text: null,
    ...(usesSome(record['weapon'], told) ? {} : { weapon: null }),
    ...(breaks.test(told) ? {} : { target_property: [] }),
    summary: person['acts'],
    ...own,
  };
}

/** By these a tool is known again under another name: 菜刀 in 持刀砍. */
const ofTools = /[刀棍棒砖石瓶锤斧枪叉钩锥剪铲镐凳椅锹车弩剑管]/g;
const breaks = /砸|毁|摔|碎|破坏|损|踩|踢|踹|夺|抢|撕|扯|撞|掀|烧|划|泼|掷|扔/;

function usesSome(weapon: unknown, told: string): boolean {
  const named = (Array.isArray(weapon) ? weapon : [weapon]).map(textOf).join('、');
  const kinds = normalised(named).match(ofTools) ?? [];
  return kinds.some((kind) => told.includes(kind)) || named.split('、').some((tool) => isIn(told, tool));
}

const isIn = (told: string, tool: string): boolean => tool !== '' && told.includes(tool);
