import { Fragment } from 'react';
import { Link } from 'react-router';
import type { LinkedText } from './linked-text.ts';
import classes from './linked-sentence.module.css';

interface LinkedSentenceProps {
  parts: LinkedText;
  tabIndex?: number | undefined;
}

/** A sentence in which names lead to their pages. */
export function LinkedSentence({ parts, tabIndex }: LinkedSentenceProps) {
  return parts.map((part, at) =>
    typeof part === 'string' ? (
      <Fragment key={at}>{part}</Fragment>
    ) : (
      <Link key={at} className={classes.link} to={part.to} tabIndex={tabIndex}>
        {part.text}
      </Link>
    ),
  );
}
