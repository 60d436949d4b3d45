import * as v from 'valibot';
import type { Car } from './generated/types.gen.ts';
import { vCar } from './generated/valibot.gen.ts';
import { read } from './http.ts';
import { type ListOptions, odataQuery } from './odata.ts';
import type { Scope } from './scope.ts';

export type { Car } from './generated/types.gen.ts';

/** `GET /cars`, with OData. */
export function listCars(scope: Scope, options: ListOptions, signal?: AbortSignal): Promise<Car[]> {
  return read(scope, `cars${odataQuery(options)}`, v.array(vCar), signal);
}
