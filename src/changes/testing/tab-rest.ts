import type { TakenBack } from '../undo/take-back.ts';
import type { TabChecks } from './tab-checks.ts';
import type { Tab } from './tabs.ts';
import { broughtBy } from './world.ts';

/** A tab, and what it was asked for and has not said yet what came of it. */
export interface OpenTab extends Tab {
  taking: Promise<TakenBack>[];
  retrying: Promise<unknown>[];
}

/**
 * Lets happen what is left to happen in tabs that wait for no answer; false where nothing is.
 * @param came hears what came of each undo and redo
 */
export async function goesOn(
  tabs: readonly OpenTab[],
  checks: TabChecks,
  came: TakenBack['type'][],
): Promise<boolean> {
  return passTime(tabs) || (await goOn(tabs, checks)) || (await settle(tabs, came));
}

function passTime(tabs: readonly OpenTab[]): boolean {
  const tab = tabs.find(({ clock }) => clock.waits.length > 0);
  tab?.clock.pass(tab.clock.waits[0] ?? 0);
  return tab !== undefined;
}

/** Whoever waits for a person is told to go on; false where nobody does. */
async function goOn(tabs: readonly OpenTab[], checks: TabChecks): Promise<boolean> {
  let isOpen = false;
  for (const { engine } of tabs) {
    for (const { runId } of await engine.resumable()) {
      isOpen = true;
      await engine.continueRun(runId);
    }
    for (const { id, pausedFor } of engine.runs().filter(({ open }) => open > 0)) {
      isOpen = true;
      // Whoever agrees to overwrite a name decides in which order, and no undo knows of that.
      if (pausedFor?.reason === 'surprise') checks.isLost = true;
      engine.resume(id);
    }
  }
  return isOpen;
}

/**
 * Every undo, redo and retry has said what came of it; gives whether there was any, which may have
 * begun something.
 */
async function settle(tabs: readonly OpenTab[], came: TakenBack['type'][]): Promise<boolean> {
  let isAny = false;
  for (const tab of tabs) {
    isAny ||= tab.taking.length + tab.retrying.length > 0;
    for (const { type } of await broughtBy(Promise.all(tab.taking), 'undo')) came.push(type);
    await broughtBy(Promise.all(tab.retrying), 'retry');
    tab.taking = [];
    tab.retrying = [];
  }
  return isAny;
}
