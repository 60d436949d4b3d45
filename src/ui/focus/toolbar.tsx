import type { ReactNode } from 'react';
import { useOneStop } from './one-stop.ts';
import { useFocusHome } from './use-focus-home.ts';

interface ToolbarProps {
  label: string;
  className: string | undefined;
  children: ReactNode;
}

/**
 * Buttons that belong together: one stop of Tab for all of them, arrows, Home and End between them. Where it
 * goes away, the focus in it goes to the list.
 */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const home = useFocusHome();
  const stop = useOneStop<HTMLDivElement>('button:not([disabled]), a[href]');
  return (
    <div
      {...stop}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      data-region
      className={className}
      onFocus={(event) => {
        home.onFocus();
        stop.onFocus(event);
      }}
      onBlur={home.onBlur}
    >
      {children}
    </div>
  );
}
