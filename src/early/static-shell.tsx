import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../api/elements.ts';
import { Brand } from '../app/brand.tsx';
import shell from '../app/shell.module.css';
import board from '../features/board/board.module.css';
import { CardSkeletons } from '../features/board/cards/card-skeletons.tsx';
import { KindSwitch } from '../features/board/kind-switch.tsx';
import elements from '../features/elements/elements.module.css';
import { Navigation } from '../features/shell/navigation.tsx';
import grid from '../ui/grid/data-grid.module.css';
import { conditionsOf } from '../kinds/element-filter.ts';
import filter from '../ui/fields/filter.module.css';
import { Page } from '../ui/page/page.tsx';
import skeletons from '../ui/page/skeletons.module.css';
import { customerMark } from './static-shell-names.ts';
import classes from './static-shell.module.css';

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** What is around every page, as far as it is the same for everybody. */
export function StaticFrame() {
  const t = useTranslations('shell');
  return (
    <div className={shell.shell} data-number={t('customerNumber', { id: customerMark })}>
      <div className={shell.line} />
      <header className={shell.top}>
        <Brand />
      </header>
      <div className={shell.nav}>
        <Navigation slim={false} />
      </div>
      <main className={shell.main} />
    </div>
  );
}

/** Grey rows where the rows of a list come. */
export function StaticList() {
  return (
    <div className={`${elements.split} ${classes.grey}`}>
      <div className={elements.list}>
        <div className={elements.bar} />
        <div className={grid.scroller} data-still>
          <div className={`${grid.head} ${classes.head}`} />
          <div className={classes.greyRows}>
            {times(24).map((row) => (
              <div key={row} className={`${grid.skeleton} ${classes.row}`} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Grey cards where the cards of the board come. */
export function StaticBoard() {
  return (
    <div className={`${board.board} ${classes.grey}`}>
      <div className={board.topRoom} />
      <div className={board.skeleton}>
        {times(9).map((column) => (
          <div key={column} className={board.skeletonColumn}>
            <CardSkeletons count={column % 3 === 0 ? 14 : 7 - (column % 3)} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Grey bars where a form comes. */
export function StaticForm() {
  return (
    <div className={`${skeletons.rows} ${classes.grey}`}>
      {times(8).map((bar) => (
        <div key={bar} className={classes.bar} />
      ))}
    </div>
  );
}

const controls = <span className={classes.controls} />;

/** The words of the actions that come here, unseen: the lead has the room that they leave. */
const actionsOf = (words: readonly string[]) => [
  <span key="controls" className={`${classes.controls} ${classes.narrow}`} />,
  ...words.map((text, at) => (
    <span
      key={text}
      className={`${classes.action} ${classes.wide} ${at === words.length - 1 ? classes.signed : ''}`}
    >
      {text}
    </span>
  )),
];

/** As wide as the button beside a search. */
function PasteRoom() {
  const t = useTranslations('common');
  return <span className={`${classes.action} ${classes.paste}`}>{t('pasteList')}</span>;
}

/** What stands above the board, unseen: it takes as many lines as it will. */
function BoardFilters({ kind }: { kind: ElementKind }) {
  return (
    <span className={classes.filters}>
      <KindSwitch kind={kind} onChange={() => undefined} />
      <span className={classes.search} />
      <PasteRoom />
      <span className={classes.select} />
      <span className={classes.search} />
      <span className={classes.asOf} />
    </span>
  );
}

/** The words by which a list is narrowed, unseen: they take as many lines as they will. */
function ListFilters({ kind }: { kind: ElementKind }) {
  const t = useTranslations('elements');
  const counted = [
    ...conditionsOf(kind).map(({ key }) => t(`filters.${key}`)),
    t('where.none'),
    t('where.several'),
  ];
  return (
    <span className={classes.filters}>
      <span className={classes.search} />
      <PasteRoom />
      {counted.map((text) => (
        <span key={text} className={filter.filter}>
          {text}
          <span className={filter.number} />
        </span>
      ))}
      <span className={filter.filter}>{t('where.pick')}</span>
    </span>
  );
}

interface HeadProps {
  title: string;
  lead?: ReactNode;
  filters?: ReactNode;
  /** What the buttons beside the title say; none where controls stand there on a phone alone. */
  actions?: readonly string[] | undefined;
  limited?: boolean;
}

/**
 * The head of a page; below it is room for the grey parts. On a phone what stands beside the title takes room
 * from the line below it, which would break elsewhere: then the line comes with the app.
 */
function Head({ title, lead, filters, actions, limited = false }: HeadProps) {
  return (
    <Page
      title={title}
      lead={actions === undefined ? lead : <span className={classes.wide}>{lead}</span>}
      limited={limited}
      actions={actions && actionsOf(actions)}
      filters={filters}
    >
      {null}
    </Page>
  );
}

function BoardHead({ kind }: { kind: ElementKind }) {
  const t = useTranslations('board');
  return (
    <Head
      title={t('title')}
      filters={<BoardFilters kind={kind} />}
      lead={
        <>
          <span className={classes.wide}>{t(`lead.${kind}`)}</span>
          <span className={classes.narrow}>{t(`leadNarrow.${kind}`)}</span>
        </>
      }
    />
  );
}

function ListHead({ kind }: { kind: ElementKind }) {
  const t = useTranslations('elements');
  const common = useTranslations('common');
  const users = useTranslations('users');
  const lead = t(`lead.${kind}`, { customer: customerMark });
  const actions = [users('import'), users('assignExisting'), users('create')];
  return (
    <Head
      title={common(`kinds.${kind}`)}
      lead={lead}
      filters={<ListFilters kind={kind} />}
      actions={kind === 'users' ? actions : undefined}
    />
  );
}

function GroupsHead() {
  const t = useTranslations('groups');
  return (
    <Head
      title={t('title')}
      lead={t('lead', { customer: customerMark })}
      limited
      filters={controls}
      actions={[t('import'), t('overview'), t('create')]}
    />
  );
}

function RunsHead() {
  const t = useTranslations('changes');
  return <Head title={t('runs.title')} lead={t('runs.lead')} />;
}

function LogHead() {
  const t = useTranslations('team');
  return <Head title={t('title')} />;
}

function OverviewHead() {
  const t = useTranslations('overview');
  const groups = useTranslations('groups');
  return <Head title={t('title')} lead={groups('allGroups')} limited />;
}

function SettingsHead() {
  const t = useTranslations('settings');
  return <Head title={t('title')} lead={t('lead')} actions={[]} />;
}

/** The pages whose heads are known before anything was read, by name (static-shell-names.ts). */
export const heads: Readonly<Record<string, ReactNode>> = {
  ...Object.fromEntries(
    elementKinds.flatMap((kind) => [
      [`board-${kind}`, <BoardHead key={kind} kind={kind} />],
      [kind, <ListHead key={kind} kind={kind} />],
    ]),
  ),
  groups: <GroupsHead />,
  runs: <RunsHead />,
  log: <LogHead />,
  overview: <OverviewHead />,
  settings: <SettingsHead />,
};
