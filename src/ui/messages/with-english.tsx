interface WithEnglishProps {
  /** What is in it in English, whatever the page speaks; empty where nothing is. */
  english: string;
  children: string;
}

/** A text in which one part is marked as English, so that it is read aloud as such. */
export function WithEnglish({ english, children: text }: WithEnglishProps) {
  const at = english === '' ? -1 : text.indexOf(english);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <span lang="en">{english}</span>
      {text.slice(at + english.length)}
    </>
  );
}
