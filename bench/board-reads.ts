import { startServer } from '../e2e/server.ts';
import { controlSandbox } from '../e2e/sandbox-control.ts';
import { seed } from '../e2e/seed-fleet.ts';
import { openBoard } from './board-tasks.ts';
import { watchPage } from './board-watch.ts';
import { launchBrowser, newContext } from './browser.ts';
import { tell } from './figures.ts';
import { longestTask } from './longest-task.ts';

// node bench/board-reads.ts [cars groups memberships]
//
// What the board of the built product reads in Chromium with the largest fleet that it is made for: how soon the
// first column is there beside the requests that it needs, the longest task while the rest is read, what it holds
// then, which groups it asks for (of all four kinds, of each as many as cars), and what a second visit shows before
// it has read any.
// Ends with 1 where a limit is missed.

const [cars = 100_000, groups = 1_000, memberships = 1_000_000] = process.argv.slice(2).map(Number);
const where = `${cars} cars in ${groups} groups`;

const server = await startServer();
const browser = await launchBrowser();
try {
  await seed(server.url, {
    groups,
    cars,
    users: cars,
    services: cars,
    products: cars,
    memberships,
    userMemberships: memberships,
    serviceMemberships: memberships,
    productMemberships: memberships,
  });
  const context = await newContext(browser, server.url, { reducedMotion: 'reduce' });
  const sandbox = controlSandbox(server.url);
  const board = await openBoard(context);
  const { first, kinds, second, heap } = await watchPage(context, board, sandbox, groups);
  tell({
    what: `the first column with its cards, ${where}`,
    unit: 'ms',
    ours: [first.firstCard],
    beside: { name: 'the bare requests', values: [first.bare] },
    mostTimes: 1.15,
  });
  for (const { kind, groups: asked, twice } of kinds)
    for (const [what, value, most] of [
      [`groups asked for their ${kind}`, asked, groups],
      [`groups asked for their ${kind} twice`, twice, 0],
    ] as const)
      tell({ what: `${what}, ${where}`, unit: '', ours: [value], most });
  for (const [what, unit, value, most] of [
    ['longest task from the first card on', 'ms', first.longest, longestTask],
    ['heap once all was read', 'MB', heap, 60],
    ['groups read before a second visit shows cards', '', second.read, 0],
  ] as const)
    tell({ what: `${what}, ${where}`, unit, ours: [value], most });
} finally {
  await browser.close();
  await server.stop();
}
