import { useMemo } from 'react';
import type { Change } from '../../changes/change.ts';
import type { Names } from './names.ts';
import { useRunWords } from './use-run-words.ts';

function textsOf(titleOf: (change: Change) => string): (change: Change) => string {
  const texts = new Map<Change, string>();
  return (change) => {
    const text = texts.get(change) ?? titleOf(change).toLocaleLowerCase();
    texts.set(change, text);
    return text;
  };
}

/**
 * What a change is found by: its heading in small letters, made when it is first sought and kept for
 * as long as the names are the same, since there may be twenty thousand of them.
 */
export function usePreviewTexts(names: Names): (change: Change) => string {
  const { changeTitle } = useRunWords();
  return useMemo(() => textsOf((change) => changeTitle(change, names)), [changeTitle, names]);
}
