import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFocusHome } from './use-focus-home.ts';

interface ToolbarProps {
  label: string;
  className: string | undefined;
  children: ReactNode;
}

const buttonsIn = (bar: Element) => [
  ...bar.querySelectorAll<HTMLElement>('button:not([disabled]), a[href]'),
];

/** Where a key leads from one button of several to another; null where it is none of ours. */
function target(key: string, at: number, count: number): number | null {
  const rows: Record<string, number> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  return rows[key] ?? null;
}

/**
 * Buttons that belong together: one stop of Tab for all of them, arrows, Home and End between them. Where it
 * goes away, the focus in it goes to the list.
 */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const turn = useRef<HTMLElement>(null);
  const home = useFocusHome();
  // What stands in it is the caller's: who has the turn is written after each rendering.
  useEffect(() => {
    if (bar.current === null) return;
    const buttons = buttonsIn(bar.current);
    const current = buttons.find((button) => button === turn.current) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === current ? 0 : -1;
  });
  const give = (button: HTMLElement) => {
    turn.current = button;
    if (bar.current === null) return;
    for (const each of buttonsIn(bar.current)) each.tabIndex = each === button ? 0 : -1;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const buttons = buttonsIn(event.currentTarget);
    const at = buttons.findIndex((button) => button === event.target);
    const to = at === -1 ? null : target(event.key, at, buttons.length);
    const next = to === null ? undefined : buttons[to];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      data-region
      className={className}
      onKeyDown={onKeyDown}
      onFocus={({ target: focused }) => {
        home.onFocus();
        if (focused instanceof HTMLElement && focused.matches('button, a')) give(focused);
      }}
      onBlur={home.onBlur}
    >
      {children}
    </div>
  );
}
