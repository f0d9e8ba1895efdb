/** What a key does while a recording is open. Words are shown by `?`. */
export const keyWords: readonly (readonly [keys: string, what: string])[] = [
  ['空格 或 K', '播放、暂停'],
  ['J / L', '后退 2 秒 / 播放并逐级加快'],
  ['← / →', '后退、前进 5 秒（按住 Shift 为 1 秒）'],
  [', / .', '后退、前进一帧'],
  ['[ / ]', '放慢、加快一档'],
  ['Home / End', '到开头、到结尾'],
  ['I / O', '设循环起点 A、终点 B'],
  ['C', '取消循环'],
  ['M', '在当前位置添加标记'],
  ['?', '显示、收起本说明'],
];

export type PlayerAct =
  | 'toggle'
  | 'pause'
  | 'back'
  | 'faster'
  | 'slower'
  | 'shuttle'
  | 'earlier'
  | 'later'
  | 'frameBack'
  | 'frameOn'
  | 'start'
  | 'end'
  | 'loopFrom'
  | 'loopUntil'
  | 'loopOff'
  | 'mark'
  | 'help';

const actByKey: Readonly<Record<string, PlayerAct>> = {
  ' ': 'toggle',
  k: 'pause',
  j: 'back',
  l: 'shuttle',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ',': 'frameBack',
  '.': 'frameOn',
  '，': 'frameBack',
  '。': 'frameOn',
  '[': 'slower',
  ']': 'faster',
  Home: 'start',
  End: 'end',
  i: 'loopFrom',
  o: 'loopUntil',
  c: 'loopOff',
  m: 'mark',
  '?': 'help',
  '？': 'help',
};

/** What a key press asks for; nothing while somebody types, or chooses in a list. */
export function actOf(event: KeyboardEvent): PlayerAct | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const act = actByKey[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], [role=listbox], [role=combobox]') != null)
    return null;
  // A button or tab that has the focus keeps the keys that work it.
  const isWorked = target?.closest('button, a, [role=tab], [role=slider], [role=radio]') != null;
  return isWorked && /^(?: |Arrow.*|Home|End)$/u.test(event.key) ? null : act;
}
