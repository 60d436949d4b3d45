import * as v from 'valibot';
import { calls } from './calls.ts';
import type { Product } from './generated/types.gen.ts';
import { vProduct } from './generated/valibot.gen.ts';
import { read } from './http.ts';
import type { ListOptions } from './odata.ts';
import type { Scope } from './scope.ts';

export type { Product } from './generated/types.gen.ts';

/** `GET /products`, with OData. */
export function listProducts(
  scope: Scope,
  options: ListOptions,
  signal?: AbortSignal,
): Promise<Product[]> {
  return read(scope, calls.elements('products', options), v.array(vProduct), signal);
}
