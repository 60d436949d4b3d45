import { AppShell, NavLink } from '@mantine/core';
import { Link, Route, Routes } from 'react-router';
import { Groups } from './groups.tsx';
import { Users } from './users.tsx';

/** Head, navigation, and one of two pages. */
export function App() {
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 220, breakpoint: 'sm' }} padding="md">
      <AppShell.Header>Stack</AppShell.Header>
      <AppShell.Navbar>
        <NavLink component={Link} to="/users" label="Users" />
        <NavLink component={Link} to="/groups" label="Groups" />
      </AppShell.Navbar>
      <AppShell.Main>
        <Routes>
          <Route path="/users" element={<Users />} />
          <Route path="/groups" element={<Groups />} />
        </Routes>
      </AppShell.Main>
    </AppShell>
  );
}
