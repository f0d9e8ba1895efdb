import { Button } from 'antd';
import { dayOf } from '#domain/kernel/moment.ts';
import type { OwnProfile } from '#domain/registers/ownProfile.ts';

/** What a row carries that is struck and written anew instead of being changed. */
type EnteredRow = Pick<OwnProfile, 'entered' | 'struck'>;

/** Who wrote a row and when, and who struck it and why. Units: pixels. */
export function enteredColumn(width: number) {
  return {
    title: '登记',
    width,
    render: (_: unknown, { entered, struck }: EnteredRow) => (
      <>
        {entered.by}
        <div className="quiet figures">{dayOf(entered.at)}</div>
        {struck === null ? null : (
          <div className="late">
            {struck.by}于{dayOf(struck.at)}划去：{struck.reason}
          </div>
        )}
      </>
    ),
  };
}

/** Offers to strike a row that still holds. */
export function strikeColumn<T extends EnteredRow>(mayStrike: boolean, onStrike: (row: T) => void) {
  return {
    title: '操作',
    width: 80,
    render: (_: unknown, row: T) =>
      row.struck === null && mayStrike ? (
        <Button size="small" onClick={() => onStrike(row)}>
          划去
        </Button>
      ) : null,
  };
}
