import { Fragment } from 'react';
import { Link } from 'react-router';
import type { LinkedText } from './linked-text.ts';
import classes from './linked-sentence.module.css';

interface LinkedSentenceProps {
  parts: LinkedText;
  tabIndex?: number | undefined;
  /** Says that its links open a new tab, where they do: nobody leaves what is asked here. */
  newTab?: string;
}

/** A sentence in which names lead to their pages. */
export function LinkedSentence({ parts, tabIndex, newTab }: LinkedSentenceProps) {
  return parts.map((part, at) => {
    if (typeof part === 'string') return <Fragment key={at}>{part}</Fragment>;
    if ('lang' in part)
      return (
        <span key={at} lang={part.lang}>
          {part.text}
        </span>
      );
    return (
      <Link
        key={at}
        className={classes.link}
        to={part.to}
        tabIndex={tabIndex}
        {...(newTab !== undefined && { target: '_blank', title: newTab })}
      >
        {part.text}
      </Link>
    );
  });
}
