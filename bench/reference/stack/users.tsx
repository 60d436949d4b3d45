import { TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readUsers } from './api.ts';
import { Rows } from './rows.tsx';

const head = ['Name', 'E-mail', 'Id'];

export function Users() {
  const [search, setSearch] = useState('');
  const { data } = useQuery({
    queryKey: ['users', search],
    queryFn: ({ signal }) => readUsers(search, signal),
    placeholderData: keepPreviousData,
  });
  const rows = data?.map(({ id, emailAddress, userData: { firstName, lastName } }) => ({
    id,
    cells: [[lastName, firstName].filter(Boolean).join(', '), emailAddress, String(id)],
  }));
  return (
    <>
      <Title order={1}>Users</Title>
      <TextInput
        aria-label="Search"
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      {rows !== undefined && <Rows head={head} rows={rows} />}
    </>
  );
}
