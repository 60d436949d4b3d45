import { ActionIcon, Button } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementFilter } from '../../kinds/element-filter.ts';
import { useRuleWords } from '../../parts/rules/rule-words.ts';
import { useGroupNames } from '../../parts/groups/use-group-names.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import { useNarrow } from '../../ui/screen/use-narrow.ts';

const GroupPicker = lazyPart(
  async () => (await import('../../parts/groups/group-picker.tsx')).GroupPicker,
);
const RulesDialog = lazyPart(
  async () => (await import('../../parts/rules/rules-dialog.tsx')).RulesDialog,
);

/** The filter of the list as a rule of a group that is picked. */
export function TieButton({ filter }: { filter: ElementFilter }) {
  const t = useTranslations('rules');
  const words = useRuleWords();
  const names = useGroupNames();
  const narrow = useNarrow();
  const [step, setStep] = useState<'none' | 'pick' | { groupId: number }>('none');
  const close = () => setStep('none');
  const opens = {
    'aria-haspopup': 'dialog',
    onClick: () => setStep('pick'),
    ...useFocusHome(),
  } as const;
  const sign = <IconRulerMeasure size="1rem" stroke={1.8} aria-hidden />;
  return (
    <>
      {narrow ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="1.625rem"
          aria-label={t('tie')}
          title={t('tie')}
          {...opens}
        >
          {sign}
        </ActionIcon>
      ) : (
        <Button size="compact-sm" variant="default" leftSection={sign} {...opens}>
          {t('tie')}
        </Button>
      )}
      {step === 'pick' && (
        <Opening onClose={close}>
          <GroupPicker
            title={t('tieTitle', { rule: words(filter) })}
            onPick={(groupId) => setStep({ groupId })}
            onClose={close}
          />
        </Opening>
      )}
      {typeof step === 'object' && (
        <Opening onClose={close}>
          <RulesDialog
            group={{ id: step.groupId, name: names.get(step.groupId) ?? '' }}
            filled={filter}
            onClose={close}
          />
        </Opening>
      )}
    </>
  );
}
