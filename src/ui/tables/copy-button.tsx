import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { copyText } from './copy-text.ts';
import { announce } from '../messages/live-region.tsx';
import { showMessage } from '../messages/show-message.ts';

interface CopyButtonProps {
  /** Made when it is asked for: it may be long. */
  text: () => string;
  label: string;
  /** Said once it is copied, and where the browser did not allow it. */
  copied: string;
  failed: string;
  /** A sign alone, with the label as its name, instead of a button with words. */
  icon?: ReactNode;
  /** What it is called at sight, where its whole name is longer. */
  title?: string;
  tabIndex?: number | undefined;
  /** In a dialog, which lies over messages, what came of it is told by the button itself. */
  inPlace?: boolean;
}

/** The one button that copies a text; a check says that it was, and a message says what. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label, copied, failed, icon, title = label, tabIndex, inPlace = false } = props;
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const tell = (said: string, tone: 'done' | 'problem') =>
    inPlace ? announce(said) : showMessage({ id: 'copied', text: said, tone });
  const copy = async () => {
    const is = await copyText(text);
    setCopied(is);
    tell(is ? copied : failed, is ? 'done' : 'problem');
  };
  const sign = isCopied === true ? <IconCheck size="1rem" aria-hidden /> : icon;
  if (icon === undefined)
    return (
      <>
        <Button
          variant="default"
          leftSection={sign ?? <IconCopy size="1rem" aria-hidden />}
          data-autofocus={inPlace || undefined}
          onClick={() => void copy()}
        >
          {inPlace && isCopied === true ? copied : label}
        </Button>
        {inPlace && isCopied === false && <p>{failed}</p>}
      </>
    );
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="1.625rem"
      tabIndex={tabIndex}
      aria-label={label}
      title={title}
      onClick={() => void copy()}
    >
      {sign}
    </ActionIcon>
  );
}
