import { useEffect, useRef, useState } from 'react';
import type { PictureBox } from '#domain/evidence/origin.ts';
import { boxBetween, byKey, moved, resized, SMALLEST } from './boxes.ts';
import type { DraftBox, Point } from './boxes.ts';

export interface BoxCanvasProps {
  readonly picture: HTMLCanvasElement;
  readonly boxes: readonly DraftBox[];
  readonly onChange: (change: (boxes: readonly DraftBox[]) => readonly DraftBox[]) => void;
}

/** One movement of the pointer, from where it went down. */
interface Drag {
  readonly from: Point;
  readonly kind: 'draw' | 'move' | 'resize';
  /** The box as it was; `null` for a new one. */
  readonly box: DraftBox | null;
}

/** The lower right corner of a box changes its size. Units: CSS pixels. */
const CORNER = 14;

/** A picture with boxes on it; boxes are kept in the picture's own pixels. */
export function BoxCanvas({ picture, boxes, onChange }: BoxCanvasProps) {
  const stage = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [draft, setDraft] = useState<PictureBox | null>(null);
  usePictureIn(stage, picture);

  const placeOf = (event: React.PointerEvent): Point => {
    const frame = stage.current?.getBoundingClientRect();
    const scale = picture.width / (frame?.width ?? 1);
    return {
      x: (event.clientX - (frame?.left ?? 0)) * scale,
      y: (event.clientY - (frame?.top ?? 0)) * scale,
    };
  };
  const change = (id: number, next: PictureBox) =>
    onChange((now) => now.map((box) => (box.id === id ? { ...box, ...next } : box)));
  const begin = (event: React.PointerEvent, kind: Drag['kind'], box: DraftBox | null) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: placeOf(event), kind, box };
  };
  const follow = (event: React.PointerEvent) => {
    const going = drag.current;
    if (going === null) return;
    const to = placeOf(event);
    const by = { x: to.x - going.from.x, y: to.y - going.from.y };
    if (going.box === null) setDraft(boxBetween(going.from, to, picture));
    else change(going.box.id, (going.kind === 'move' ? moved : resized)(going.box, by, picture));
  };
  const end = () => {
    if (
      drag.current?.kind === 'draw' &&
      draft !== null &&
      draft.width >= SMALLEST &&
      draft.height >= SMALLEST
    ) {
      onChange((now) => [...now, { ...draft, id: 1 + Math.max(0, ...now.map(({ id }) => id)), reason: '' }]);
    }
    drag.current = null;
    setDraft(null);
  };
  const onKey = (event: React.KeyboardEvent, box: DraftBox) => {
    if (event.key === 'Delete') onChange((now) => now.filter(({ id }) => id !== box.id));
    const next = byKey(box, event, picture);
    if (next === null) return;
    event.preventDefault();
    change(box.id, next);
  };
  return (
    <div
      ref={stage}
      role="application"
      aria-label="遮盖画面，可拖动画框"
      className="protect-canvas"
      style={{
        aspectRatio: `${picture.width} / ${picture.height}`,
        width: `min(100cqw, ${(100 * picture.width) / picture.height}cqh)`,
      }}
      onPointerDown={(event) => begin(event, 'draw', null)}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {boxes.map((box, index) => (
        <button
          key={box.id}
          type="button"
          className="protect-box"
          aria-label={`第${index + 1}处遮盖：${box.reason === '' ? '未写理由' : box.reason}`}
          style={shownAt(box, picture)}
          onPointerDown={(event) => {
            const frame = event.currentTarget.getBoundingClientRect();
            const isCorner = frame.right - event.clientX < CORNER && frame.bottom - event.clientY < CORNER;
            begin(event, isCorner ? 'resize' : 'move', box);
          }}
          onKeyDown={(event) => onKey(event, box)}
        >
          {index + 1}
        </button>
      ))}
      {draft === null ? null : <div className="protect-draft" style={shownAt(draft, picture)} />}
    </div>
  );
}

function usePictureIn(stage: React.RefObject<HTMLDivElement | null>, picture: HTMLCanvasElement): void {
  useEffect(() => {
    picture.classList.add('protect-picture');
    stage.current?.prepend(picture);
    return () => picture.remove();
  }, [stage, picture]);
}

function shownAt(box: PictureBox, picture: HTMLCanvasElement): React.CSSProperties {
  const part = (length: number, whole: number) => `${(100 * length) / whole}%`;
  return {
    left: part(box.x, picture.width),
    top: part(box.y, picture.height),
    width: part(box.width, picture.width),
    height: part(box.height, picture.height),
  };
}
