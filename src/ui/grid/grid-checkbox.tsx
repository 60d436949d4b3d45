import classes from './data-grid.module.css';

interface GridCheckboxProps {
  label: string;
  /** The label is there to see as well. */
  labelled?: boolean;
  checked: boolean;
  /** Some of what it stands for is selected. */
  mixed?: boolean;
  tabIndex?: number;
  /** Left out where the grid listens, for all rows. */
  onToggle?: () => void;
}

/** A checkbox with room around it that is its own, so that it is easily hit. */
export function GridCheckbox(props: GridCheckboxProps) {
  const { label, labelled, checked, mixed, tabIndex, onToggle } = props;
  return (
    <label className={classes.check}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        tabIndex={tabIndex}
        ref={(input) => {
          if (input !== null) input.indeterminate = mixed === true;
        }}
        onClick={onToggle}
        readOnly
      />
      {labelled === true && label}
    </label>
  );
}
