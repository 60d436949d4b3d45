import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { FieldGroup } from '../../ui/fields/field-group.tsx';

interface KindsTakenProps {
  kinds: readonly ElementKind[];
  onChange: (kinds: readonly ElementKind[]) => void;
}

/** Of which kinds a tool takes what a group holds. */
export function KindsTaken({ kinds, onChange }: KindsTakenProps) {
  const tools = useTranslations('tools');
  const common = useTranslations('common');
  return (
    <FieldGroup legend={tools('kindsTaken')}>
      {elementKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={common(`kinds.${kind}`)}
          checked={kinds.includes(kind)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(
              elementKinds.filter((each) => (each === kind ? checked : kinds.includes(each))),
            )
          }
        />
      ))}
    </FieldGroup>
  );
}
