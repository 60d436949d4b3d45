import assert from 'node:assert/strict';
import { type Operation, schemaOf } from './contract.ts';

interface Given {
  status: number;
  /** The media type without parameters; null without a body. */
  type: string | null;
  body: unknown;
  /** Whether `$select` asked for a part only: then what is required may be missing. */
  selected: boolean;
}

/** Statuses of which the contract holds every text there is, so that clients can tell them apart. */
const ENUMERATED = [401, 404, 409, 413, 500];

/** Fails where an answer is not as the contract has it: status, media type, schema, text. */
export function checkAnswer(operation: Operation, { status, type, body, selected }: Given): void {
  const said = `${operation.id} answered ${status}`;
  const documented = operation.responses.get(status);
  assert.ok(documented, `${said}, which the contract does not know: ${JSON.stringify(body)}`);
  if (type === null) {
    assert.equal(body, '', `${said} with a body of no type`);
    assert.deepEqual(documented.content, {}, `${said} without a body`);
    return;
  }
  const examples = documented.content[type];
  assert.ok(examples, `${said} as ${type}, which the contract does not know`);
  if (ENUMERATED.includes(status)) {
    const known = examples.some((example) => equal(example, body));
    assert.ok(
      known,
      `${said} with a text that the contract does not know: ${JSON.stringify(body)}`,
    );
  }
  if (selected) return;
  const valid = schemaOf(documented.pointer, type);
  assert.ok(valid(body), `${said} against its schema: ${JSON.stringify(valid.errors)}`);
}

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
