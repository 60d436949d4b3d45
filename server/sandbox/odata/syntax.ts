/** What a `$filter` or `$orderby` says, as written: names and types are not checked yet. */
export type Expression =
  | { kind: 'literal'; literal: Literal; at: number }
  | { kind: 'path'; path: string; at: number }
  | { kind: 'call'; name: string; arguments: Expression[]; at: number }
  | { kind: 'not'; operand: Expression; at: number }
  | { kind: 'logic'; operator: 'and' | 'or'; operands: Expression[]; at: number }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression; at: number }
  | { kind: 'in'; left: Expression; list: Expression[]; at: number };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** Numbers stay text: the database reads them, with all their digits. */
export type Literal =
  | { type: 'string'; value: string }
  | { type: 'int' | 'decimal'; value: string }
  | { type: 'date'; value: string }
  | { type: 'boolean'; value: boolean }
  | { type: 'null' };
