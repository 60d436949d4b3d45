import type { ElementKind } from '../../api/elements.ts';
import type { ColumnOf } from '../../kinds/kind.ts';

/** The columns in which each kind stands in a group; the first is what it is sorted by at first. */
export const columnsOf = {
  cars: ['plate', 'name', 'model', 'vin'],
  users: ['name', 'email', 'id'],
  services: ['name', 'end', 'id'],
  products: ['serial', 'type', 'sap', 'id'],
} as const satisfies { readonly [Kind in ElementKind]: readonly ColumnOf[Kind][] };

export type ElementColumn = (typeof columnsOf)[ElementKind][number];

/** A column without its words and its cells. */
export interface ColumnFrame {
  key: string;
  /** A track of CSS. */
  width: string;
  align?: 'end';
  narrow?: 'hidden' | 'aside' | 'menu';
}

const wide = 'minmax(7.5rem, 1fr)';
const id = { width: '5.5rem', align: 'end', narrow: 'aside' } as const;

type Look = Partial<Omit<ColumnFrame, 'key'>>;

/** What is not as wide as others, or has another place. */
const looks: Record<ElementKind, Partial<Record<ElementColumn, Look>>> = {
  cars: {
    plate: { width: '9.375rem' },
    name: { narrow: 'aside' },
    model: { narrow: 'hidden' },
    vin: { width: '11.875rem' },
  },
  users: { email: { width: 'minmax(11.25rem, 1.4fr)' }, id },
  services: { id },
  products: { sap: { narrow: 'hidden' }, id },
};

/** The columns in which elements of one kind are shown, in their order. */
export const columnFrames = (
  kind: ElementKind,
): readonly (ColumnFrame & { key: ElementColumn })[] =>
  columnsOf[kind].map((key) => ({ key, width: wide, ...looks[kind][key] }));

/** The column with the groups of each element. */
export const groupsColumn: ColumnFrame = {
  key: 'groups',
  width: 'minmax(9rem, 1.2fr)',
  narrow: 'hidden',
};

/** The column with the menu of what can be done with one of them. */
export const menuColumn: ColumnFrame = { key: 'actions', width: '1.75rem', narrow: 'menu' };
