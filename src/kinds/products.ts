import { listProducts } from '../api/products.ts';
import { columnTexts } from './column-texts.ts';
import { idColumn, type Kind } from './kind.ts';
import { present } from './words.ts';

/** Products, the boxes in the cars, which people call by their serial numbers. */
export const products: Kind<'products'> = {
  kind: 'products',
  list: listProducts,
  title: ({ serialNumber, uniqueId, sapNumber }) =>
    present(serialNumber, uniqueId, sapNumber)[0] ?? null,
  detail: ({ type }) => present(type).join(''),
  columns: [
    {
      key: 'serial',
      text: columnTexts.products.serial,
      orderby: ['serialNumber', 'id'],
    },
    {
      key: 'unique',
      text: columnTexts.products.unique,
      orderby: ['uniqueId', 'id'],
    },
    { key: 'type', text: columnTexts.products.type, orderby: ['type', 'id'] },
    {
      key: 'sap',
      text: columnTexts.products.sap,
      orderby: ['sapNumber', 'id'],
    },
    idColumn,
  ],
  searched: [
    { property: 'serialNumber', text: ({ serialNumber }) => serialNumber, isCode: true },
    { property: 'uniqueId', text: ({ uniqueId }) => uniqueId, isCode: true },
    { property: 'sapNumber', text: ({ sapNumber }) => sapNumber, isCode: true },
    { property: 'type', text: ({ type }) => type, isCode: false },
  ],
  identities: [
    { family: 'code', text: ({ serialNumber }) => serialNumber },
    { family: 'code', text: ({ uniqueId }) => uniqueId },
    { family: 'code', text: ({ sapNumber }) => sapNumber },
  ],
  filters: [],
};
