interface ErrorSentenceProps {
  /** What the sentence is about; the API's own text in it is known by its message. */
  error: unknown;
  children: string;
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message).trim()
    : '';

/** A sentence about an error, in which what the API says is marked as English, whatever the page speaks. */
export function ErrorSentence({ error, children: text }: ErrorSentenceProps) {
  const message = messageOf(error);
  const at = message === '' ? -1 : text.indexOf(message);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <span lang="en">{message}</span>
      {text.slice(at + message.length)}
    </>
  );
}
