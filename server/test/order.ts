import type { Sandbox } from '../sandbox/sandbox.ts';

export const apiKey = { 'flinkey-API-Key': 'sandbox-key' };

/** An order to the sandbox's control, below `/api/sandbox`. */
export const order = (
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: object,
  headers = apiKey,
) =>
  sandbox.control.request(`/api/sandbox${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
