import { expect, type Page } from '@playwright/test';
import { arrangeBoard, card, columnOf } from './board-page.ts';
import { test } from './fixtures.ts';
import { messages } from './runs-page.ts';
import { enterSandbox } from './sandbox.ts';

declare global {
  interface Window {
    /** In which columns the watched card stood, whenever that changed from one frame to the next. */
    seenIn: string[];
  }
}

/** Looks at every frame in which of the columns a card stands. */
const watchFrames = (page: Page, plate: string, columns: readonly string[]) =>
  page.evaluate(
    ([text, names]) => {
      window.seenIn = [];
      const look = () => {
        const holds = (name: string) =>
          [...document.querySelectorAll('section, [role=region]')].some(
            (column) =>
              column.getAttribute('aria-label') === name && column.textContent.includes(text),
          );
        const now = names.filter(holds).join(' and ');
        if (now !== window.seenIn.at(-1)) window.seenIn.push(now);
        requestAnimationFrame(look);
      };
      look();
    },
    [plate, columns] as const,
  );

test('a card that was moved never flickers back, however late an older read arrives', async ({
  page,
  api,
  sandbox,
}) => {
  const { free, member, home, other } = await arrangeBoard(api);
  await api.assign(home.id, 'cars', free.id);
  await enterSandbox(page, '/board');
  await expect(card(columnOf(page, home.name), free.plate)).toBeVisible();
  await watchFrames(page, free.plate, [home.name, other.name]);
  // What is read after the first move is answered late: it does not know of the second one.
  await sandbox.orderFault({
    method: 'GET',
    path: '/groups/*/cars',
    times: 2,
    fault: { kind: 'delay', milliseconds: 2_500, when: 'after' },
  });
  const lateReads = Promise.all(
    [home, other].map(({ id }) =>
      page.waitForResponse((answer) => answer.url().endsWith(`/groups/${id}/cars`)),
    ),
  );
  await card(columnOf(page, home.name), member.plate).dragTo(columnOf(page, other.name));
  await expect(messages(page)).toContainText(`${member.plate} moved to ${other.name}.`);
  await card(columnOf(page, home.name), free.plate).dragTo(columnOf(page, other.name));
  await expect(messages(page)).toContainText(`${free.plate} moved to ${other.name}.`);
  expect(await api.memberIds(other.id, 'cars')).toContain(free.id);

  await lateReads;
  // What came late has been shown, or not: some frames later. The stream of changes stays open.
  await page.evaluate(async () => {
    for (let frames = 0; frames < 30; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await expect(card(columnOf(page, other.name), free.plate)).toBeVisible();
  expect(await page.evaluate(() => window.seenIn)).toEqual([home.name, other.name]);
});
