import { listProducts } from '../api/products.ts';
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
      text: ({ serialNumber }) => present(serialNumber).join(''),
      orderby: ['serialNumber', 'id'],
    },
    {
      key: 'unique',
      text: ({ uniqueId }) => present(uniqueId).join(''),
      orderby: ['uniqueId', 'id'],
    },
    { key: 'type', text: ({ type }) => present(type).join(''), orderby: ['type', 'id'] },
    {
      key: 'sap',
      text: ({ sapNumber }) => present(sapNumber).join(''),
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
