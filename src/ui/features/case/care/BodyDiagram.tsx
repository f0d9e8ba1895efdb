import type { KeyboardEvent } from 'react';
import { bodySideNames, BodySide, regionName } from '#domain/care/bodyRegion.ts';
import type { BodyRegion } from '#domain/care/bodyRegion.ts';
import { bodyShapes, middleOf } from './bodyShapes.ts';

/** What the drawing needs of a mark. */
export interface DrawnMark {
  readonly side: BodySide;
  readonly region: BodyRegion;
}

export interface BodyDiagramProps {
  /** In the order of their numbers. */
  readonly marks: readonly DrawnMark[];
  /** Absent = the drawing is only looked at. */
  readonly onChoose?: (side: BodySide, region: BodyRegion) => void;
}

/** Front and back of a person with numbered marks; left and right are the person's own. */
export function BodyDiagram({ marks, onChoose }: BodyDiagramProps) {
  return (
    <div className="body-sides">
      {BodySide.options.map((side) => (
        <figure key={side} className="body-side">
          <Side side={side} marks={marks} {...(onChoose === undefined ? {} : { onChoose })} />
          <figcaption className="quiet">{bodySideNames[side]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function Side({ side, marks, onChoose }: BodyDiagramProps & { readonly side: BodySide }) {
  const shapes = bodyShapes(side);
  const numbersOf = (region: BodyRegion) =>
    marks.flatMap((mark, index) => (mark.side === side && mark.region === region ? [index + 1] : []));
  const marked = shapes.filter(({ region }) => numbersOf(region).length > 0);
  const told = marked.map(({ region }) => `${numbersOf(region).join('、')} ${regionName(side, region)}`);
  const label = `人体${bodySideNames[side]}图，${told.length === 0 ? '没有标记' : `标记：${told.join('；')}`}`;
  return (
    <svg viewBox="30 0 140 400" role={onChoose === undefined ? 'img' : 'group'} aria-label={label}>
      {shapes.map(({ region, points }) => (
        <polygon
          key={region}
          className={classOf(numbersOf(region).length > 0, onChoose !== undefined)}
          points={points.map((corner) => corner.join(',')).join(' ')}
          {...(onChoose === undefined
            ? {}
            : chosenBy(regionName(side, region), () => onChoose(side, region)))}
        />
      ))}
      {marked.map((shape) => {
        const [x, y] = middleOf(shape);
        return (
          <g key={shape.region} aria-hidden>
            <circle className="body-number" cx={x} cy={y} r={11} />
            <text className="body-number-text" x={x} y={y}>
              {numbersOf(shape.region).join()}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function classOf(isMarked: boolean, isOpen: boolean): string {
  return ['body-region', isMarked ? 'body-region-marked' : '', isOpen ? 'body-region-open' : '']
    .filter(Boolean)
    .join(' ');
}

/** A region pressed with the mouse or, like any button, with Enter or the space bar. */
function chosenBy(name: string, choose: () => void) {
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': name,
    onClick: choose,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose();
    },
  };
}
