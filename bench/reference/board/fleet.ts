import ky from 'ky';

const kept = (name: string) => sessionStorage.getItem(`reference.${name}`) ?? '';
const headers = {
  'flinkey-API-Key': kept('key'),
  Authorization: `Bearer ${kept('token')}`,
  'Customer-ID': kept('customer'),
};

const options = { prefix: '/api/sandbox/v3', retry: 0, timeout: false } as const;

export interface Car {
  id: number;
  name: string | null;
  licensePlate: string | null;
}

export type ColumnId = number | 'none';

/** What the board shows: which cars stand in which column. */
export interface Fleet {
  cars: ReadonlyMap<number, Car>;
  columns: readonly { id: ColumnId; name: string }[];
  members: ReadonlyMap<ColumnId, readonly number[]>;
}

const read = <T>(path: string): Promise<T[]> => ky(path, { ...options, headers }).json<T[]>();

/** Tells the API that a car goes from one column to another, and waits for nothing. */
export function send(car: number, from: ColumnId, to: ColumnId): void {
  const call = async (method: string, group: ColumnId) => {
    if (group === 'none') return;
    await fetch(`/api/sandbox/v3/groups/${group}/cars/${car}`, {
      method,
      headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    });
  };
  void call('PUT', to).then(() => call('DELETE', from));
}

async function readCars(): Promise<Map<number, Car>> {
  const cars = new Map<number, Car>();
  for (;;) {
    const page = await read<Car>(`cars?$orderby=licensePlate&$top=1000&$skip=${cars.size}`);
    if (page.length === 0) return cars;
    // What a card shows, and no more of it is held.
    for (const { id, name, licensePlate } of page) cars.set(id, { id, name, licensePlate });
  }
}

/** Everything, four groups at a time. */
export async function loadFleet(): Promise<Fleet> {
  const cars = await readCars();
  const groups = await read<{ id: number; name: string }>('groups');
  const members = new Map<ColumnId, readonly number[]>();
  const inGroups = new Set<number>();
  const open = [...groups];
  const work = async () => {
    for (let group = open.pop(); group !== undefined; group = open.pop()) {
      const ids = (await read<Car>(`groups/${group.id}/cars`)).map(({ id }) => id);
      members.set(group.id, ids);
      for (const id of ids) inGroups.add(id);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  members.set(
    'none',
    [...cars.keys()].filter((id) => !inGroups.has(id)),
  );
  return { cars, columns: [{ id: 'none', name: 'In no group' }, ...groups], members };
}
