import { ActionIcon, Button } from '@mantine/core';
import { IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { type KeptView, useViews } from '../../parts/lists/kept-views.ts';
import { linkTo } from '../../parts/commands/link-to.ts';
import { useScope } from '../../parts/account/use-session.ts';
import { announceAtRest } from '../../ui/messages/live-region.tsx';
import { CopyButton } from '../../ui/tables/copy-button.tsx';
import { MoveButtons } from '../../ui/tables/move-buttons.tsx';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { NameViewDialog } from './name-view-dialog.tsx';
import { useKeepView, type ViewChange } from './use-keep-view.ts';
import classes from './views-dialog.module.css';

/** What was pressed has gone with its view: its Undo has the focus. */
const comeHere = (element: HTMLElement | null) => element?.focus();

/** The saved views of a list: their order, their addresses to share, other names for them, and away with them. */
export function ViewsDialog({ list, onClose }: { list: string; onClose: () => void }) {
  const t = useTranslations('views');
  const common = useTranslations('common');
  const { customerId } = useScope();
  const { move, remove } = useKeepView();
  const views = useViews().filter((view) => view.list === list);
  const [renames, setRenames] = useState<KeptView | null>(null);
  const addressOf = ({ search }: KeptView) =>
    linkTo(`${list}?${search}`, customerId, location.origin);
  // A message would lie under the dialog: what was done, and its Undo, stand in it.
  const [done, setDone] = useState<ViewChange | null>(null);
  const moveTo = (view: KeptView, to: number) => {
    const other = views[to];
    if (other === undefined) return;
    move(view, other);
    announceAtRest(t('moved', { name: view.name, at: to + 1, count: views.length }));
  };
  const heading = useRef<HTMLParagraphElement>(null);
  const takeBack = ({ takeBack: back }: ViewChange) => {
    back();
    setDone(null);
    heading.current?.focus();
  };
  return (
    <Dialog title={t('title')} closeLabel={common('close')} onClose={onClose}>
      <DialogLead>
        <p ref={heading} tabIndex={-1} className={classes.lead}>
          {t('keptHere')}
        </p>
      </DialogLead>
      <p role="status" className={classes.done}>
        {done !== null && (
          <>
            {done.text}
            <Button
              key={done.text}
              ref={comeHere}
              size="compact-sm"
              variant="subtle"
              onClick={() => takeBack(done)}
            >
              {common('undo')}
            </Button>
          </>
        )}
      </p>
      <ul className={classes.views}>
        {views.map((view, at) => {
          const { name, search } = view;
          return (
            <li key={`${search} ${name}`} className={classes.view}>
              <Link className={classes.name} to={`${list}?${search}`} onClick={onClose}>
                {name}
              </Link>
              {views.length > 1 && (
                <MoveButtons
                  at={at}
                  first={0}
                  last={views.length - 1}
                  up={common('moveUp', { name })}
                  down={common('moveDown', { name })}
                  onMove={(to) => moveTo(view, to)}
                />
              )}
              <CopyButton
                text={() => addressOf(view)}
                label={t('copyAddress', { name })}
                copied={t('addressCopied', { name })}
                failed={t('copyFailed')}
                icon={<IconLink size="1rem" aria-hidden />}
                inPlace
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="1.625rem"
                aria-label={t('renameOf', { name })}
                title={t('renameOf', { name })}
                onClick={() => setRenames(view)}
              >
                <IconPencil size="1rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="1.625rem"
                aria-label={t('deleteOf', { name })}
                title={t('deleteOf', { name })}
                onClick={() => setDone(remove(view))}
              >
                <IconTrash size="1rem" aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {renames !== null && (
        <NameViewDialog view={renames} onRenamed={setDone} onClose={() => setRenames(null)} />
      )}
    </Dialog>
  );
}
