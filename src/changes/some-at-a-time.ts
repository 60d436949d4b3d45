/** Beside what the other workers do, as many requests as these do not keep a page's reads waiting for long. */
const atOnce = 4;

/** Acts on all of these, some at a time; gives what came of each, in their order. @throws the first failure */
export async function someAtATime<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const workOff = async () => {
    for (const [index, item] of left) results[index] = await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, workOff));
  return results;
}
