// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { ApiError } from '../../api/errors.ts';
import { membership } from './membership.ts';

const one: Record<ElementKind, string> = {
  cars: 'car',
  users: 'user',
  services: 'service',
  products: 'product',
};

/** What an answer with this text means for one element. */
function read(op: 'assign' | 'remove', kind: ElementKind, message: string) {
  const [errorKind, status] =
    op === 'assign' ? (['conflict', 409] as const) : (['not-found', 404] as const);
  const error = new ApiError(errorKind, { status, message });
  return membership.reads({ op, kind, groupId: 1, elementId: 7 }, error);
}

describe.each(elementKinds)('of %s', (kind) => {
  const element = one[kind];

  it('that it is in, or not in, the group is read from words that speak of nothing else', () => {
    for (const text of [
      `The ${element} is already assigned to the group.`,
      `The ${element} is already in the group.`,
    ])
      expect(read('assign', kind, text)).toBe('fulfilled');
    for (const text of [
      `Could not remove the ${element} from the group because it is not assigned.`,
      `The ${element} is not in the group.`,
    ])
      expect(read('remove', kind, text)).toBe('fulfilled');
  });

  it('that the group is gone is read from the words that speak of it alone', () => {
    const text = 'Unable to find a group for the given groupId.';
    expect(read('remove', kind, text)).toBeUndefined();
  });

  it('all other words are settled by looking', () => {
    for (const text of [
      '',
      'Locked.',
      `The ${element} is already installed into a car.`,
      `The ${element} is already assigned to the customer.`,
    ])
      expect(read('assign', kind, text)).toBe('verify');
    for (const text of [
      '',
      'Resource not found',
      `Unable to find a ${element} for the given ${element}Id.`,
      `Unable to find a ${element} for the given ${element}Id which is assigned to the given groupId.`,
      `The ${element} is not assigned to the customer.`,
    ])
      expect(read('remove', kind, text)).toBe('verify');
  });
});
