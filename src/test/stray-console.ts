/** The part of a console on which something says that all is not well. */
type Complaining = Pick<Console, 'error' | 'warn'>;

/** What was said on a console that is watched. */
export interface WatchedConsole {
  /** Puts the watch in place, also where a spy was left, and forgets what was said before. */
  begin(): void;
  /** @throws Error with everything that was said since `begin` */
  end(): void;
}

/** Watches a console's errors and warnings; they are still printed. */
export const watchConsole = (target: Complaining): WatchedConsole => {
  const strays: string[] = [];
  const levels = (['error', 'warn'] as const).map((level) => {
    const print = target[level].bind(target);
    const watched = (...words: unknown[]) => {
      strays.push(`console.${level}: ${words.map(String).join(' ')}`);
      print(...words);
    };
    return { level, watched };
  });
  return {
    begin: () => {
      strays.length = 0;
      for (const { level, watched } of levels) target[level] = watched;
    },
    end: () => {
      if (strays.length > 0) throw new Error(strays.join('\n'));
    },
  };
};
