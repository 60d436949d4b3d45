import type { Fail } from './error.ts';
import { tokenize, type Token } from './lexer.ts';
import type { Comparison, Expression } from './syntax.ts';

const MAX_DEPTH = 100;
const MAX_NODES = 2_000;

/** What binds tighter stands first, as in OData 4.0: not; gt ge lt le in; eq ne; and; or. */
const relational: readonly Comparison[] = ['gt', 'ge', 'lt', 'le'];
const equality: readonly Comparison[] = ['eq', 'ne'];
const operators = new Set<string>([...relational, ...equality, 'in', 'and', 'or', 'not']);

/** Reads one `$filter`. */
export function parseFilter(source: string, fail: Fail): Expression {
  const parser = new Parser(source, fail);
  const expression = parser.expression();
  parser.expectEnd();
  return expression;
}

export interface SortKey {
  expression: Expression;
  direction: 'asc' | 'desc';
}

/** Reads one `$orderby`: expressions by commas, each with `asc` (as without) or `desc`. */
export function parseOrderBy(source: string, fail: Fail): SortKey[] {
  const parser = new Parser(source, fail);
  const keys: SortKey[] = [];
  do {
    const expression = parser.expression();
    const direction = parser.takeWord('desc') ? 'desc' : 'asc';
    if (direction === 'asc') parser.takeWord('asc');
    keys.push({ expression, direction });
  } while (parser.takeSymbol(','));
  parser.expectEnd();
  return keys;
}

class Parser {
  readonly #tokens: Token[];
  readonly #fail: Fail;
  #next = 0;
  #depth = 0;
  #nodes = 0;

  constructor(source: string, fail: Fail) {
    this.#tokens = tokenize(source, fail);
    this.#fail = fail;
  }

  expression(): Expression {
    return this.#chain('or', () => this.#chain('and', () => this.#equality()));
  }

  takeWord(word: string): boolean {
    const token = this.#peek();
    return this.#takeIf(token.kind === 'word' && token.text === word);
  }

  takeSymbol(symbol: '(' | ')' | ','): boolean {
    const token = this.#peek();
    return this.#takeIf(token.kind === 'symbol' && token.text === symbol);
  }

  expectEnd(): void {
    const token = this.#peek();
    if (token.kind !== 'end') this.#fail(token.at, `'${token.text}' is not expected here.`);
  }

  /** `a or b or c` is one node with three operands: a long chain is not a deep one. */
  #chain(operator: 'and' | 'or', operand: () => Expression): Expression {
    const { at } = this.#peek();
    const operands = [operand()];
    while (this.takeWord(operator)) operands.push(operand());
    const [only] = operands;
    if (operands.length === 1 && only !== undefined) return only;
    return this.#node({ kind: 'logic', operator, operands, at });
  }

  #equality(): Expression {
    let left = this.#relational();
    for (let found = this.#comparison(equality); found !== null;) {
      left = this.#node({ kind: 'compare', ...found, left, right: this.#relational() });
      found = this.#comparison(equality);
    }
    return left;
  }

  #relational(): Expression {
    let left = this.#unary();
    for (;;) {
      const { at } = this.#peek();
      const found = this.#comparison(relational);
      if (found !== null) {
        left = this.#node({ kind: 'compare', ...found, left, right: this.#unary() });
      } else if (this.takeWord('in')) {
        left = this.#node({ kind: 'in', left, list: this.#list(), at });
      } else return left;
    }
  }

  #comparison(among: readonly Comparison[]): { operator: Comparison; at: number } | null {
    const token = this.#peek();
    const operator = among.find((one) => token.kind === 'word' && one === token.text);
    if (operator === undefined) return null;
    this.#next += 1;
    return { operator, at: token.at };
  }

  #unary(): Expression {
    const { at } = this.#peek();
    if (!this.takeWord('not')) return this.#primary();
    return this.#deeper(at, () => this.#node({ kind: 'not', operand: this.#unary(), at }));
  }

  #primary(): Expression {
    const token = this.#peek();
    if (this.takeSymbol('(')) {
      const inner = this.#deeper(token.at, () => this.expression());
      this.#expectSymbol(')');
      return inner;
    }
    if (token.kind === 'literal') {
      this.#next += 1;
      return this.#node({ kind: 'literal', literal: token.literal, at: token.at });
    }
    if (token.kind !== 'word' || operators.has(token.text)) {
      return this.#fail(token.at, `a property, value or function is expected, not ${said(token)}.`);
    }
    this.#next += 1;
    const follows = this.#peek();
    if (follows.kind !== 'symbol' || follows.text !== '(') {
      return this.#node({ kind: 'path', path: token.text, at: token.at });
    }
    const list = this.#list();
    return this.#node({ kind: 'call', name: token.text, arguments: list, at: token.at });
  }

  #list(): Expression[] {
    const { at } = this.#peek();
    this.#expectSymbol('(');
    const items: Expression[] = [];
    do items.push(this.#deeper(at, () => this.expression()));
    while (this.takeSymbol(','));
    this.#expectSymbol(')');
    return items;
  }

  #deeper<T>(at: number, read: () => T): T {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.#fail(at, `it is nested deeper than ${MAX_DEPTH}.`);
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #node(node: Expression): Expression {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) this.#fail(node.at, `it has more than ${MAX_NODES} parts.`);
    return node;
  }

  #expectSymbol(symbol: '(' | ')'): void {
    const token = this.#peek();
    if (!this.takeSymbol(symbol))
      this.#fail(token.at, `'${symbol}' is expected, not ${said(token)}.`);
  }

  #takeIf(wanted: boolean): boolean {
    if (wanted) this.#next += 1;
    return wanted;
  }

  #peek(): Token {
    const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)];
    return token ?? { kind: 'end', text: 'the end', at: 0 };
  }
}

const said = (token: Token) => (token.kind === 'end' ? token.text : `'${token.text}'`);
