import {
  array,
  literal,
  looseObject,
  optional,
  parse,
  record,
  string,
  union,
  unknown,
} from 'valibot';

const operation = looseObject({ responses: record(string(), unknown()) });
const pathItem = looseObject({
  parameters: optional(array(unknown())),
  get: optional(operation),
  put: optional(operation),
  post: optional(operation),
  patch: optional(operation),
  delete: optional(operation),
});
const contract = looseObject({
  openapi: union([literal('3.1.0'), literal('3.1.1')]),
  paths: record(string(), pathItem),
});
const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

/**
 * The text of `route-table.ts`, from the parsed `openapi/flinkey.yaml`. A call that answers 201
 * creates something each time it is made.
 */
export function routeTableSource(document: unknown): string {
  const { paths } = parse(contract, document);
  const rows = Object.entries(paths).flatMap(([pattern, item]) =>
    methods.flatMap((method) => {
      const found = item[method];
      if (!found) return [];
      const creates = '201' in found.responses;
      return `  { method: '${method.toUpperCase()}', pattern: '${pattern}', creates: ${creates} },`;
    }),
  );
  return `// Written by "npm run contract" from openapi/flinkey.yaml.

/** One call of the contract. \`creates\`: made twice, there are two. */
export interface Route {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  pattern: string;
  creates: boolean;
}

/** Every call that the gateway passes on; nothing else gets past it. */
export const routes: readonly Route[] = [
${rows.join('\n')}
];
`;
}
