import { Button } from 'antd';
import { BoardFilter, boardFilterNames } from '#domain/supervision/board.ts';
import type { BoardView } from '#api/operations/supervisionOperations.ts';

export interface BoardFiltersProps {
  readonly chosen: BoardFilter;
  readonly counts: BoardView['counts'];
  readonly onChoose: (filter: BoardFilter) => void;
}

const urgent: readonly BoardFilter[] = ['needsChief', 'clocksOverdue', 'noticesOverdue'];

/** What to look at, each with how many cases it concerns. */
export function BoardFilters({ chosen, counts, onChoose }: BoardFiltersProps) {
  return (
    <fieldset className="board-filters" aria-label="筛选">
      {BoardFilter.options.map((filter) => (
        <Button
          key={filter}
          type={filter === chosen ? 'primary' : 'default'}
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {boardFilterNames[filter]}{' '}
          <span className={urgent.includes(filter) && counts[filter] > 0 && filter !== chosen ? 'late' : ''}>
            {counts[filter]}
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
