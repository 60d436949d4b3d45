/** One bench: what it is called, what it measures, and the files that measure it. */
export interface Bench {
  name: string;
  title: string;
  says: string;
  files: readonly string[];
}

/** All of them, in the order in which they run: what a busy machine disturbs most comes first. */
export const benches: readonly Bench[] = [
  {
    name: 'load',
    title: 'Load',
    says: 'A first visit to the users, beside the bare stack: CPU slowed four times, 40 ms, 10 Mbit/s',
    files: ['load.ts'],
  },
  {
    name: 'pages',
    title: 'Pages',
    says: 'From the click on a link to the page that it leads to, beside the bare stack',
    files: ['pages.ts'],
  },
  {
    name: 'users',
    title: 'Users',
    says: 'The list of 100,000 users, beside the bare calls that it needs',
    files: ['users.ts'],
  },
  {
    name: 'import',
    title: 'Import',
    says: 'An import of 5,000 users beside the ideal, and what is left of their passwords',
    files: ['import.ts'],
  },
  {
    name: 'board',
    title: 'Board',
    says: 'The board beside a bare one of the same libraries, and a large fleet beside a small one',
    files: ['board-drag.ts', 'board.ts', 'board-fleet.ts'],
  },
  {
    name: 'reads',
    title: 'Reads',
    says: 'What the board of 100,000 cars in 1,000 groups reads, and what it holds then',
    files: ['board-reads.ts'],
  },
  {
    name: 'groups',
    title: 'Groups',
    says: 'The pages about groups with 100,000 cars in 1,000 groups: no task over 50 ms',
    files: ['groups.ts'],
  },
  {
    name: 'memberships',
    title: 'Memberships',
    says: 'The index of memberships in a fleet of 1,000,000, beside a small one',
    files: ['memberships.ts'],
  },
  {
    name: 'changes',
    title: 'Changes',
    says: 'Runs of changes beside the ideal, and what 20,000 of them cost',
    files: ['changes.ts'],
  },
  {
    name: 'gateway',
    title: 'Gateway',
    says: 'A call through the gateway, beside the same call without it',
    files: ['gateway.ts'],
  },
  {
    name: 'log',
    title: 'Log',
    says: 'A write with log and live events, beside the same write without them',
    files: ['gateway-log.ts'],
  },
  {
    name: 'listeners',
    title: 'Listeners',
    says: 'What 1,000 listeners to live changes cost',
    files: ['listeners.ts'],
  },
  {
    name: 'sandbox',
    title: 'Sandbox',
    says: 'The sandbox with 100,000 users and 1,000,000 memberships, PGlite beside PostgreSQL',
    files: ['sandbox.ts'],
  },
];
