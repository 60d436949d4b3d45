import { Button, CloseButton, Input } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import classes from './group-pick.module.css';

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
  const id = useId();
  const [picks, setPicks] = useState(false);
  const home = useFocusHome();
  const close = () => setPicks(false);
  return (
    <div className={classes.pick} {...home}>
      <Input.Label labelElement="div" id={`${id}-label`} hidden={isLabelHidden}>
        {label}
      </Input.Label>
      <div className={classes.chosen}>
        <Button
          variant="default"
          aria-haspopup="dialog"
          aria-labelledby={`${id}-label ${id}-name`}
          className={classes.button}
          justify="space-between"
          rightSection={<IconSelector size="1.125rem" stroke={1.8} aria-hidden />}
          onClick={() => setPicks(true)}
        >
          <span id={`${id}-name`} className={classes.name}>
            {name}
          </span>
        </Button>
        {!isNone && (
          <CloseButton aria-label={none} title={none} size="lg" onClick={() => onChange(null)} />
        )}
      </div>
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
