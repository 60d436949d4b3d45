import type { messages as acts } from './en/acts.ts';
import type { messages as board } from './en/board.ts';
import type { messages as changes } from './en/changes.ts';
import type { messages as columns } from './en/columns.ts';
import type { messages as common } from './en/common.ts';
import type { messages as compare } from './en/compare.ts';
import type { messages as deadEnds } from './en/dead-ends.ts';
import type { messages as elements } from './en/elements.ts';
import type { messages as errors } from './en/errors.ts';
import type { messages as groups } from './en/groups.ts';
import type { messages as history } from './en/history.ts';
import type { messages as imports } from './en/imports.ts';
import type { messages as keys } from './en/keys.ts';
import type { messages as lists } from './en/lists.ts';
import type { messages as overview } from './en/overview.ts';
import type { messages as palette } from './en/palette.ts';
import type { messages as paste } from './en/paste.ts';
import type { messages as questions } from './en/questions.ts';
import type { messages as rules } from './en/rules.ts';
import type { messages as settings } from './en/settings.ts';
import type { messages as share } from './en/share.ts';
import type { messages as shell } from './en/shell.ts';
import type { messages as team } from './en/team.ts';
import type { messages as tools } from './en/tools.ts';
import type { messages as userForms } from './en/user-forms.ts';
import type { messages as users } from './en/users.ts';
import type { messages as views } from './en/views.ts';

/** Every visible string, by namespace; English is the measure, its ICU arguments are the types. */
export interface Messages {
  acts: typeof acts;
  board: typeof board;
  changes: typeof changes;
  columns: typeof columns;
  common: typeof common;
  compare: typeof compare;
  'dead-ends': typeof deadEnds;
  elements: typeof elements;
  errors: typeof errors;
  groups: typeof groups;
  history: typeof history;
  imports: typeof imports;
  keys: typeof keys;
  lists: typeof lists;
  overview: typeof overview;
  palette: typeof palette;
  paste: typeof paste;
  questions: typeof questions;
  rules: typeof rules;
  settings: typeof settings;
  share: typeof share;
  shell: typeof shell;
  team: typeof team;
  tools: typeof tools;
  'user-forms': typeof userForms;
  users: typeof users;
  views: typeof views;
}

/** The same keys in another language. That the arguments agree is tested. */
export type Translation<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Translation<English[Key]>;
};

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}
