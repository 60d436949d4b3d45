import { type ElementKind, elementKinds } from '../api/elements.ts';
import { routes } from '../paths.ts';

/**
 * The name of the page at this address and of what is below its head (static-shell-names.ts); null where
 * that is not known before. `list` is the kind whose list it shows, if any.
 */
export function shellPartsOf(
  pathname: string,
  params: URLSearchParams,
  list: ElementKind | undefined,
): readonly [string, string] | null {
  if (list !== undefined) return [list, 'list'];
  const kind = elementKinds.find((one) => one === params.get('kind')) ?? elementKinds[0];
  switch (pathname) {
    case routes.home:
    case routes.board:
      return [`board-${kind}`, 'board'];
    case routes.groups:
      return ['groups', 'list'];
    case routes.runs:
      return ['runs', 'list'];
    case routes.log:
      return ['log', 'list'];
    case routes.overview:
      return ['overview', 'form'];
    case routes.settings:
      return ['settings', 'form'];
    default:
      return null;
  }
}
