import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readGroups } from './api.ts';
import { Rows } from './rows.tsx';

const head = ['Name', 'Id'];

export function Groups() {
  const { data } = useQuery({ queryKey: ['groups'], queryFn: ({ signal }) => readGroups(signal) });
  const rows = data?.map(({ id, name }) => ({ id, cells: [name, String(id)] }));
  return (
    <>
      <Title order={1}>Groups</Title>
      {rows !== undefined && <Rows head={head} rows={rows} />}
    </>
  );
}
