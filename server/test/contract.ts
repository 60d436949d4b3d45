import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { parse } from 'yaml';

const example = v.object({ value: v.unknown() });
const mediaType = v.object({ examples: v.optional(v.record(v.string(), example), {}) });
const response = v.object({
  $ref: v.optional(v.string()),
  content: v.optional(v.record(v.string(), mediaType), {}),
});
const operation = v.object({ operationId: v.string(), responses: v.record(v.string(), response) });
const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;
const path = v.object({
  get: v.optional(operation),
  put: v.optional(operation),
  post: v.optional(operation),
  patch: v.optional(operation),
  delete: v.optional(operation),
});
const contract = v.object({
  paths: v.record(v.string(), path),
  components: v.object({ responses: v.record(v.string(), response) }),
});

const contractFile = join(import.meta.dirname, '../../openapi/flinkey.yaml');

const text: unknown = parse(readFileSync(contractFile, 'utf8'));
const document = v.parse(contract, text);

export interface Operation {
  id: string;
  method: string;
  /** With names in braces. */
  path: string;
  /** The documented statuses, and of each the media types with their examples. */
  responses: Map<number, { pointer: string; content: Record<string, unknown[]> }>;
}

/** Every operation that is documented. */
export const operations: Operation[] = Object.entries(document.paths).flatMap(([name, item]) =>
  methods.flatMap((method) => {
    const found = item[method];
    if (found === undefined) return [];
    const at = `/paths/${escaped(name)}/${method}/responses`;
    const responses = Object.entries(found.responses).map(([status, given]) => {
      const named = given.$ref?.replace('#/components/responses/', '');
      const whole = named === undefined ? given : document.components.responses[named];
      const pointer = named === undefined ? `${at}/${status}` : `/components/responses/${named}`;
      const content = Object.entries(whole?.content ?? {}).map(([type, { examples }]) => [
        type,
        Object.values(examples).map(({ value }) => value),
      ]);
      return [
        Number(status),
        {
          pointer,
          content: v.parse(v.record(v.string(), v.array(v.unknown())), Object.fromEntries(content)),
        },
      ] as const;
    });
    return [
      {
        id: found.operationId,
        method: method.toUpperCase(),
        path: name,
        responses: new Map(responses),
      },
    ];
  }),
);

/** The operation that a call is, `/users/7` as `/users/{userId}`; a path without names goes first. */
export function operationOf(method: string, pathname: string): Operation | undefined {
  const candidates = operations.filter((candidate) => candidate.method === method);
  return (
    candidates.find((candidate) => candidate.path === pathname) ??
    candidates.find((candidate) => pattern(candidate.path).test(pathname))
  );
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('int32', {
  type: 'number',
  validate: (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
});
ajv.addFormat('password', true);
ajv.addSchema({ $id: 'contract:', ...v.parse(v.record(v.string(), v.unknown()), text) });

/** The schema of an answer's body. */
export const schemaOf = (pointer: string, mediaTypeName: string): ValidateFunction =>
  ajv.compile({ $ref: `contract:#${pointer}/content/${escaped(mediaTypeName)}/schema` });

function escaped(segment: string): string {
  return encodeURI(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}

const pattern = (name: string) => new RegExp(`^${name.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
