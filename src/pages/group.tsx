import { useParams } from 'react-router';
import { GroupView } from '../features/group/group-view.tsx';
import { groupIdIn } from '../features/group/use-group.ts';
import { NoSuchGroup } from '../features/group/no-such-group.tsx';
import { GroupDialogs } from '../features/groups/group-dialogs.tsx';
import { GroupTools } from '../features/groups/group-tools.tsx';
import { useGroupDialog } from '../features/groups/use-group-dialog.ts';
import { useNavigate } from 'react-router';
import { paths } from '../paths.ts';

/** One group: what is in it, and its name. */
export default function GroupPage() {
  const navigate = useNavigate();
  const groupId = groupIdIn(useParams()['groupId']);
  const dialog = useGroupDialog();
  if (groupId === null) return <NoSuchGroup />;
  return (
    <>
      <GroupView
        key={groupId}
        groupId={groupId}
        onRename={dialog.rename}
        onDelete={dialog.remove}
        renderTools={(group) => (
          <GroupTools group={group} onTool={dialog.tool} onCompare={dialog.compare} />
        )}
      />
      <GroupDialogs
        opened={dialog.opened}
        onClose={dialog.close}
        onDeleted={() => void navigate(paths.groups())}
      />
    </>
  );
}
