import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

/** So long a finger rests (milliseconds), and so far it may stray (pixels), until a touch is a long press. */
const duration = 500;
const strays = 10;

interface Press {
  timer: ReturnType<typeof setTimeout>;
  x: number;
  y: number;
}

/**
 * Listeners for a finger that rests on something. A finger that scrolls, or is lifted before, presses
 * nothing; the click that ends a long press is nobody's.
 * @param onPress says whether something was meant by it
 */
export function useLongPress(onPress: (event: PointerEvent) => boolean) {
  const press = useRef<Press | null>(null);
  const wasLong = useRef(false);
  const end = () => {
    if (press.current !== null) clearTimeout(press.current.timer);
    press.current = null;
  };
  useEffect(
    () => () => {
      if (press.current !== null) clearTimeout(press.current.timer);
    },
    [],
  );
  return {
    onPointerDown: (event: PointerEvent) => {
      end();
      wasLong.current = false;
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      const { clientX: x, clientY: y } = event;
      const timer = setTimeout(() => {
        press.current = null;
        wasLong.current = onPress(event);
      }, duration);
      press.current = { timer, x, y };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { current } = press;
      if (current !== null && Math.hypot(clientX - current.x, clientY - current.y) > strays) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onClickCapture: (event: MouseEvent) => {
      // A key clicks as well, and browsers differ in whether a finger does that rested.
      if (!wasLong.current || event.detail === 0) return;
      wasLong.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
