import { useParams } from 'react-router';
import { GroupView } from '../features/group/group-view.tsx';
import { useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { useNavigate } from 'react-router';
import classes from './page-parts.module.css';
import { withLaterWords } from '../i18n/words.ts';
import { LatePart } from '../parts/errors/late-part.tsx';
import { paths } from '../paths.ts';
import { idIn } from '../ui/page/id-in.ts';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { Opening } from '../ui/dialog/opening.tsx';

const NoSuchGroup = lazyPart(
  async () => (await import('../features/group/no-such-group.tsx')).NoSuchGroup,
);
const GroupDialogs = lazyPart(
  async () => (await import('../features/groups/group-dialogs.tsx')).GroupDialogs,
);
const GroupTools = lazyPart(
  async () => (await import('../features/groups/group-tools.tsx')).GroupTools,
);
const OutsideElements = lazyPart(
  async () =>
    (await withLaterWords(() => import('../features/elements/outside-elements.tsx')))
      .OutsideElements,
);

/** One group: what is in it, and its name. */
export default function GroupPage() {
  const navigate = useNavigate();
  const groupId = idIn(useParams()['groupId']);
  const dialog = useGroupDialog();
  if (groupId === null)
    return (
      <LatePart>
        <NoSuchGroup />
      </LatePart>
    );
  return (
    <>
      <GroupView
        key={groupId}
        groupId={groupId}
        onRename={dialog.rename}
        onDelete={dialog.remove}
        renderTools={(group, around) => (
          <LatePart fallback={<span className={classes.toolsSpace} />}>
            <GroupTools
              group={group}
              around={around}
              onTool={dialog.tool}
              onCompare={dialog.compare}
            />
          </LatePart>
        )}
        Outside={OutsideElements}
      />
      {dialog.opened !== null && (
        <Opening onClose={dialog.close}>
          <GroupDialogs
            opened={dialog.opened}
            onClose={dialog.close}
            onDeleted={() => void navigate(paths.groups())}
          />
        </Opening>
      )}
    </>
  );
}
