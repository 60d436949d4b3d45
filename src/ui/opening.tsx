import { type ReactNode, Suspense, useLayoutEffect } from 'react';
import { holdTyping } from './type-ahead.ts';

function OnItsWay() {
  useLayoutEffect(() => holdTyping(), []);
  return null;
}

/** Around a dialog or menu whose code comes late: what is typed meanwhile waits for it. */
export function Opening({ children }: { children: ReactNode }) {
  return <Suspense fallback={<OnItsWay />}>{children}</Suspense>;
}
