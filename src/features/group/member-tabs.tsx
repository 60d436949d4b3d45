import '@mantine/core/styles/Tabs.css';
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { MemberCount } from '../../parts/members/member-count.tsx';
import classes from './group.module.css';
import { isKind } from './use-tab.ts';

interface MemberTabsProps {
  groupId: number;
  tab: ElementKind;
  onTab: (tab: ElementKind) => void;
  children: ReactNode;
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
            <span className={classes.count}>
              <MemberCount groupId={groupId} kind={kind} />
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel key={tab} value={tab} className={classes.panel}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
