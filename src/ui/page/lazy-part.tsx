import { type ComponentType, lazy } from 'react';

const failed = new Set<() => void>();

/**
 * A component whose code comes when it is first shown, as by React's `lazy`; unlike there, code that
 * could not be loaded can be asked for again (`retryParts`).
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const attempt = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => {
          Part = attempt();
        });
        throw error;
      }
    });
  let Part = attempt();
  return function LazyPart(props: Props) {
    return <Part {...props} />;
  };
}

/** What could not be loaded is asked for again when it is shown next. */
export function retryParts(): void {
  for (const again of failed) again();
  failed.clear();
}
