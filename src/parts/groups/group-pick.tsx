import { type ReactNode, useState } from 'react';
import { PickField } from '../../ui/fields/pick-field.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';

const GroupPicker = lazyPart(async () => (await import('./group-picker.tsx')).GroupPicker);

interface GroupPickProps {
  label: string;
  /** The field has its name for those alone who do not see it. */
  isLabelHidden?: boolean;
  /** What is chosen, as it is shown; `none` where nothing is. */
  name: ReactNode;
  none: string;
  isNone: boolean;
  onChange: (groupId: number | null) => void;
}

/** One of very many groups, found by a few letters: a list of all of them would stand in the page whole. */
export function GroupPick(props: GroupPickProps) {
  const { label, isLabelHidden = false, name, none, isNone, onChange } = props;
  const [picks, setPicks] = useState(false);
  const close = () => setPicks(false);
  return (
    <div {...useFocusHome()}>
      <PickField
        label={label}
        isLabelHidden={isLabelHidden}
        onOpen={() => setPicks(true)}
        clear={isNone ? undefined : { label: none, onClear: () => onChange(null) }}
      >
        {name}
      </PickField>
      {picks && (
        <Opening onClose={close}>
          <GroupPicker
            title={label}
            onPick={(groupId) => {
              close();
              onChange(groupId);
            }}
            onClose={close}
          />
        </Opening>
      )}
    </div>
  );
}
