import classes from './data-grid.module.css';

interface GridCheckboxProps {
  label: string;
  checked: boolean;
  /** Some of what it stands for is selected. */
  mixed?: boolean;
  tabIndex?: number;
  onToggle: (event: { shiftKey: boolean }) => void;
}

/** A checkbox with room around it that is its own, so that it is easily hit. */
export function GridCheckbox({ label, checked, mixed, tabIndex, onToggle }: GridCheckboxProps) {
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
    </label>
  );
}
