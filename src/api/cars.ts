import * as v from 'valibot';
import { calls } from './calls.ts';
import type { Car } from './generated/types.gen.ts';
import { vCar } from './generated/valibot.gen.ts';
import { read } from './http.ts';
import type { ListOptions } from './odata.ts';
import type { Scope } from './scope.ts';

export type { Car } from './generated/types.gen.ts';

/** `GET /cars`, with OData. */
export function listCars(scope: Scope, options: ListOptions, signal?: AbortSignal): Promise<Car[]> {
  return read(scope, calls.elements('cars', options), v.array(vCar), signal);
}
