import { expect, test } from 'vitest';
import { asItIsNow } from './opened-now.ts';

const one = { id: 1, name: 'Nord' };
const two = { id: 2, name: 'Süd' };
const three = { id: 3, name: 'Ost' };
const onStarted = () => undefined;

test('a dialog is about the group under the name that it has now', () => {
  const renamed = { ...one, name: 'Hafen' };
  expect(asItIsNow({ name: 'delete', group: one }, [renamed, two])).toEqual({
    opened: { name: 'delete', group: renamed },
    gone: null,
  });
});

test('who renames a group began from the name that it had, whatever it is called now', () => {
  const opened = { name: 'rename', group: one } as const;
  expect(asItIsNow(opened, [{ ...one, name: 'Hafen' }])).toEqual({ opened, gone: null });
});

test('a group that is not there any more is told; one that was not read yet is not', () => {
  expect(asItIsNow({ name: 'rename', group: one }, [two])).toEqual({ opened: null, gone: one });
  const opened = { name: 'rename', group: one } as const;
  expect(asItIsNow(opened, undefined)).toEqual({ opened, gone: null });
});

test('of those selected the ones that are left are meant, as long as they are enough', () => {
  const merge = { name: 'merge-selected', groups: [one, two, three], onStarted } as const;
  expect(asItIsNow(merge, [one, three]).opened).toEqual({ ...merge, groups: [one, three] });
  expect(asItIsNow(merge, [three])).toEqual({ opened: null, gone: one });
  const remove = { ...merge, name: 'delete-selected' } as const;
  expect(asItIsNow(remove, [three]).opened).toEqual({ ...remove, groups: [three] });
});
