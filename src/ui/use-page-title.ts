import { useEffect } from 'react';

/** The title of the tab, and what a screen reader says first on a new page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Motorpool`;
  }, [title]);
}
