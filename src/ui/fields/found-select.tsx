import { NativeSelect } from '@mantine/core';

interface FoundSelectProps<Value extends string> {
  label: string;
  values: readonly Value[];
  labelOf: (value: Value) => string;
  /** What was found; null where there was nothing to find it in. */
  value: Value | null;
  onChange: (value: Value) => void;
}

/** What was found out about a file or a text, and what else it may be: for whoever knows better. */
export function FoundSelect<Value extends string>(props: FoundSelectProps<Value>) {
  const { label, values, labelOf, value, onChange } = props;
  if (value === null) return null;
  return (
    <NativeSelect
      label={label}
      value={value}
      data={values.map((each) => ({ value: each, label: labelOf(each) }))}
      onChange={({ currentTarget }) => {
        const chosen = values.find((each) => each === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
