import '@mantine/core/styles/Tabs.css';
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { useGroupElements } from '../../parts/use-group-elements.ts';
import classes from './group.module.css';
import { isKind } from './use-tab.ts';

interface MemberTabsProps {
  groupId: number;
  tab: ElementKind;
  onTab: (tab: ElementKind) => void;
  children: ReactNode;
}

/** How many there are, once that is known; its room is there before. */
function Count({ groupId, kind }: { groupId: number; kind: ElementKind }) {
  const format = useFormatter();
  const { data } = useGroupElements(groupId, kind);
  return (
    <span className={classes.count}>{data !== undefined && format.number(data.ids.length)}</span>
  );
}

/** The four kinds of what is in a group, one at a time. */
export function MemberTabs({ groupId, tab, onTab, children }: MemberTabsProps) {
  const common = useTranslations('common');
  return (
    <Tabs
      value={tab}
      onChange={(value) => {
        if (isKind(value)) onTab(value);
      }}
      keepMounted={false}
      className={classes.tabs}
    >
      <Tabs.List className={classes.list}>
        {elementKinds.map((kind) => (
          <Tabs.Tab key={kind} value={kind} className={classes.tab}>
            {common(`kinds.${kind}`)}
            <Count groupId={groupId} kind={kind} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel key={tab} value={tab} className={classes.panel}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
