import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { elementKinds } from '../../api/elements.ts';
import { conditionsOf, type ElementFilter } from '../../kinds/element-filter.ts';
import { FieldGroup } from '../../ui/fields/field-group.tsx';

interface FilterFieldsProps {
  filter: ElementFilter;
  onChange: (filter: ElementFilter) => void;
  error?: string | null;
  isKindFixed?: boolean;
}

/** Which elements are meant: their kind, words, and the conditions of the kind. */
export function FilterFields(props: FilterFieldsProps) {
  const { filter, onChange, error = null, isKindFixed = false } = props;
  const t = useTranslations('acts');
  const words = useTranslations('elements');
  const lists = useTranslations('lists');
  const common = useTranslations('common');
  const { kind, search, only } = filter;
  const conditions = conditionsOf(kind);
  return (
    <>
      <NativeSelect
        label={t('filter.kind')}
        value={kind}
        data={(isKindFixed ? [kind] : elementKinds).map((value) => ({
          value,
          label: common(`kinds.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            kind: elementKinds.find((each) => each === value) ?? kind,
            search,
            only: [],
          })
        }
      />
      <TextInput
        label={t('filter.words')}
        description={lists(`searched.${kind}`)}
        value={search}
        error={error}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, search: value })}
      />
      {conditions.length > 0 && (
        <FieldGroup legend={t('filter.conditions')}>
          {conditions.map(({ key }) => (
            <Checkbox
              key={key}
              label={words(`filters.${key}`)}
              checked={only.includes(key)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({
                  ...filter,
                  only: checked ? [...only, key] : only.filter((each) => each !== key),
                })
              }
            />
          ))}
        </FieldGroup>
      )}
    </>
  );
}
