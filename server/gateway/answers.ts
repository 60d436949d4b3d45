/** Every refusal of the gateway itself: its status, and one sentence for whoever reads it. */
const refusals = {
  bad_request: [400, 'The request is not one that the gateway understands.'],
  bad_path: [400, 'The path holds something that the gateway does not pass on.'],
  bad_host: [400, 'The Host header is missing or malformed.'],
  key_invalid: [400, 'Idempotency-Key must be 1 to 255 visible ASCII characters.'],
  customer_invalid: [400, 'Customer-ID must be the id of a customer.'],
  query_invalid: [400, 'The query holds a parameter or a value that the log does not know.'],
  cross_site: [403, 'The API answers this site alone.'],
  not_found: [404, 'There is nothing here.'],
  log_off: [404, 'This server keeps no log.'],
  method_not_allowed: [405, 'The method is not one that this path knows.'],
  request_timeout: [408, 'The request took too long to arrive.'],
  precondition_failed: [412, 'The file is another one by now.'],
  too_large: [413, 'The body is larger than 1 MB.'],
  target_too_long: [
    414,
    'The address of the request is longer than 12,000 characters: ask for less.',
  ],
  range_not_satisfiable: [416, 'The file ends before that range.'],
  expectation_failed: [417, 'The only expectation that is met is 100-continue.'],
  key_reused: [422, 'This Idempotency-Key was used for another request.'],
  headers_too_large: [431, 'The headers are too large.'],
  internal: [500, 'The gateway failed.'],
  upstream_unreachable: [502, 'The environment can not be reached.'],
  upstream_redirected: [502, 'The environment answered with a redirect, which is not followed.'],
  upstream_encoded: [
    502,
    'The environment encoded its answer in a way that the gateway can not read.',
  ],
  upstream_too_large: [502, 'The environment answered a write with more than 1 MB.'],
  not_sent: [502, 'The environment could not be reached; nothing was sent.'],
  outcome_unknown: [502, 'The change was on its way: whether it was made is not known.'],
  overloaded: [503, 'Too many calls at once.'],
  stopping: [503, 'The gateway is stopping.'],
  keys_unavailable: [503, 'The store of idempotency keys can not be reached; nothing was sent.'],
  not_ready: [503, 'The gateway is not ready.'],
  upstream_timeout: [504, 'The environment was silent for 10 seconds.'],
} as const satisfies Record<string, readonly [number, string]>;

/** The `code` of a refusal, by which the dashboard knows it. */
export type RefusalCode = keyof typeof refusals;

/** Status and JSON text of a refusal, for the places below HTTP semantics that write it by hand. */
export function refusalText(code: RefusalCode): { status: number; text: string } {
  const [status, message] = refusals[code];
  return { status, text: JSON.stringify({ code, message }) };
}

/** An answer of the gateway itself: `{code, message}`, never cached. `status` overrides the usual one. */
export function refuse(
  code: RefusalCode,
  headers: Readonly<Record<string, string>> = {},
  status?: number,
): Response {
  const usual = refusalText(code);
  return new Response(usual.text, {
    status: status ?? usual.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}
