import { useEffect, useRef, useState } from 'react';
import { announce } from './live-region.tsx';

/**
 * Leads to what is wrong in a form: the first wrong field gets the focus, and every error is said. Give
 * `inForm` as `ref` to the form or to anything in it.
 */
export function useWrongFields<Anchor extends HTMLElement>() {
  const inForm = useRef<Anchor>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const form = inForm.current?.closest('form');
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [times]);
  const lead = (errors: Readonly<Record<string, string | undefined>>) => {
    const texts = Object.values(errors).filter((text) => text !== undefined);
    if (texts.length === 0) return;
    setTimes((before) => before + 1);
    announce(texts.join(' '));
  };
  return { inForm, lead };
}
