import { createStore } from '../store.ts';
import { idleLimit, keepSeen, wasAwayTooLong } from './seen.ts';
import { SteadyClock } from './steady-clock.ts';

/** So long before its end somebody is told (2 minutes). */
const warningTime = 2 * 60_000;

/** How often is looked, where nobody touches anything (milliseconds). */
const lookEvery = 10_000;

const pointed = ['pointerdown', 'wheel', 'touchstart'] as const;
/** What aids and menus do without a pointer and a key are signs of life as well. */
const signs = [...pointed, 'keydown', 'click', 'input', 'paste', 'drop', 'submit'] as const;
/** What tells that a computer, a tab or a page is there again: no sign of a person. */
const returns = ['focus', 'pageshow', 'online'] as const;

const isPassive = (type: string) => pointed.some((one) => one === type);

const warning = createStore({ isWarned: false });

function warn(isWarned: boolean) {
  if (isIdleWarned() !== isWarned) warning.set({ isWarned });
}

/** Whether the session ends within two minutes, unless somebody touches the page. */
export function isIdleWarned(): boolean {
  return warning.get().isWarned;
}

/** Calls `listener` when the warning begins and ends; returns how to stop that. */
export const subscribeIdleWarning = warning.subscribe;

interface IdleWatch {
  /** Nobody was there for too long, or nobody knows for how long. */
  onIdle: () => void;
  /** Whether there is something that ends; where there is not, nobody is warned. */
  isOn: () => boolean;
  /** Whether something is carried out that needs the session: that counts as somebody being there. */
  isBusy: () => boolean;
}

/**
 * Ends what nobody has touched for an hour. What has passed is looked at before a sign of life counts:
 * after a night's sleep the first click comes too late. Returns how to stop.
 */
export function watchIdle({ onIdle, isOn, isBusy }: IdleWatch): () => void {
  const clock = new SteadyClock();
  let lastSign = clock.now();

  const beHere = () => {
    lastSign = clock.now();
    warn(false);
  };
  /** Whether it is over. */
  const look = (): boolean => {
    if (!isOn()) beHere();
    const isUnknown = clock.wasPutBack();
    const passed = isUnknown ? Number.POSITIVE_INFINITY : clock.now() - lastSign;
    if (passed < idleLimit - warningTime) return false;
    if (isBusy()) {
      beHere();
      return false;
    }
    warn(passed < idleLimit);
    if (passed < idleLimit) return false;
    beHere();
    onIdle();
    return true;
  };
  const keep = () => {
    if (isOn()) keepSeen(Date.now() - (clock.now() - lastSign));
  };
  const onSign = (event: Event) => {
    if (!look()) {
      beHere();
      return;
    }
    // What was meant for the page of before does not act on the one that comes.
    event.stopImmediatePropagation();
    if (!isPassive(event.type)) event.preventDefault();
  };
  const lookAgain = () => {
    look();
    keep();
  };

  if (isOn() && wasAwayTooLong()) onIdle();

  for (const sign of signs)
    addEventListener(sign, onSign, { passive: isPassive(sign), capture: true });
  for (const name of returns) addEventListener(name, lookAgain);
  document.addEventListener('visibilitychange', lookAgain);
  addEventListener('pagehide', keep);
  const timer = setInterval(lookAgain, lookEvery);
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, onSign, { capture: true });
    for (const name of returns) removeEventListener(name, lookAgain);
    document.removeEventListener('visibilitychange', lookAgain);
    removeEventListener('pagehide', keep);
    warn(false);
  };
}
