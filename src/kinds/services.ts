import { listServices } from '../api/services.ts';
import { columnTexts } from './column-texts.ts';
import { idColumn, type Kind } from './kind.ts';
import { present } from './words.ts';

/** Services, the contracts of boxes, which may have ended. */
export const services: Kind<'services'> = {
  kind: 'services',
  list: listServices,
  title: ({ name }) => present(name)[0] ?? null,
  detail: () => '',
  columns: [
    { key: 'name', text: columnTexts.services.name, orderby: ['name', 'id'] },
    {
      key: 'end',
      text: columnTexts.services.end,
      orderby: ['isTerminated', 'terminationDate', 'id'],
    },
    idColumn,
  ],
  searched: [{ property: 'name', text: ({ name }) => name, isCode: false }],
  identities: [{ family: 'name', text: ({ name }) => name }],
  filters: [
    { key: 'ended', filter: 'isTerminated eq true', holds: ({ isTerminated }) => isTerminated },
    { key: 'running', filter: 'isTerminated eq false', holds: ({ isTerminated }) => !isTerminated },
    { key: 'unnamed', filter: "name eq ''", holds: ({ name }) => present(name).length === 0 },
  ],
};
