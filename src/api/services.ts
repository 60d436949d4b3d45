import * as v from 'valibot';
import { calls } from './calls.ts';
import type { Service } from './generated/types.gen.ts';
import { vService } from './generated/valibot.gen.ts';
import { read } from './http.ts';
import type { ListOptions } from './odata.ts';
import type { Scope } from './scope.ts';

export type { Service } from './generated/types.gen.ts';

/** `GET /services`, with OData. */
export function listServices(
  scope: Scope,
  options: ListOptions,
  signal?: AbortSignal,
): Promise<Service[]> {
  return read(scope, calls.elements('services', options), v.array(vService), signal);
}
