import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import { Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useBackCloses } from './back-closes.ts';
import classes from './dialog.module.css';
import { useEscape } from '../keys/escape.ts';
import { handOverTyping, holdTyping } from '../keys/type-ahead.ts';
import { InDialog } from './in-dialog.ts';
import { useNarrow } from '../screen/use-narrow.ts';
import { useReturnFocus } from '../focus/use-return-focus.ts';

interface DialogProps {
  title: string;
  /** For a dialog that has no other button to close it. */
  closeLabel?: string;
  onClose: () => void;
  children: ReactNode;
  size?: string | number;
  /** A click beside it does not close it: what it holds would be lost. */
  stays?: boolean;
  /** Closing asks first: `onClose` does not close it at once. */
  asks?: boolean;
}

/** Until the focus has come, nobody is in the dialog yet: what is typed waits for its first field. */
function useTypeAhead() {
  const release = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    release.current = holdTyping();
    return () => release.current();
  }, []);
  return (target: EventTarget | null) => {
    handOverTyping(target);
    release.current();
  };
}

/** A dialog over the page; a sheet over all of it when narrow. Import it lazily: it brings Modal. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, children, size = 440, stays = false, asks = false } = props;
  const narrow = useNarrow();
  const arrive = useTypeAhead();
  useReturnFocus();
  useEscape(onClose);
  useBackCloses(() => {
    onClose();
    return !asks;
  });
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      fullScreen={narrow}
      closeOnEscape={false}
      closeOnClickOutside={!stays}
      transitionProps={{ duration: 120, transition: 'fade' }}
      onFocus={({ target }) => arrive(target)}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content className={classes.content} data-dialog>
        <Modal.Header className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {closeLabel !== undefined && <Modal.CloseButton aria-label={closeLabel} />}
        </Modal.Header>
        {/* Not Modal.Body: it would describe the dialog, all that stands in it. */}
        <div className={classes.body}>
          <InDialog value>{children}</InDialog>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
