import { ODataError } from './error.ts';
import type { Expression } from './syntax.ts';

/** How much one query may ask for, beside the limits that always hold. */
export interface ODataLimits {
  /** The nodes of a `$filter`, as `countNodes` counts them. */
  nodes: number;
  top: number;
}

/** What Microsoft's OData service refuses unless it is configured otherwise (flinkey-api.md, "Errors"). */
export const strictLimits: ODataLimits = { nodes: 100, top: 100 };

/**
 * Counts the nodes of a filter so that 19 comparisons joined by `or` stay within 100 and 20 do not.
 * The list of an `in` is not counted.
 */
function countNodes(filter: Expression): number {
  return 1 + nodesOf(filter);
}

function nodesOf(expression: Expression): number {
  switch (expression.kind) {
    case 'literal':
      return 1;
    case 'path':
      return 1 + expression.path.split('/').length;
    case 'call':
      return 1 + sum(expression.arguments);
    case 'not':
      return 1 + nodesOf(expression.operand);
    case 'logic':
      return expression.operands.length + sum(expression.operands);
    case 'compare':
      return 1 + nodesOf(expression.left) + nodesOf(expression.right);
    case 'in':
      return 1 + nodesOf(expression.left);
  }
}

const sum = (expressions: Expression[]) =>
  expressions.reduce((total, expression) => total + nodesOf(expression), 0);

/** @throws {ODataError} where the filter has too many nodes */
export function checkNodes(filter: Expression, limits: ODataLimits | null): void {
  if (limits === null || countNodes(filter) <= limits.nodes) return;
  throw ODataError.exceeding(
    `The node count limit of '${limits.nodes}' has been exceeded. To increase the limit, set the 'MaxNodeCount' property on EnableQueryAttribute or ODataValidationSettings.`,
  );
}

/** @throws {ODataError} where the page is too large */
export function checkTop(top: number | null, limits: ODataLimits | null): void {
  if (limits === null || top === null || top <= limits.top) return;
  throw ODataError.exceeding(
    `The limit of '${limits.top}' for Top query has been exceeded. The value from the incoming request is '${top}'.`,
  );
}
