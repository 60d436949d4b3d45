import { createMiddleware } from 'hono/factory';
import { sql } from 'kysely';
import { Refusal, texts } from './answers.ts';
import { type Api, customerOf, type Db, idIn } from './http.ts';
import type { Tokens } from './tokens.ts';

/** The one API key of the sandbox. It is public: the sandbox holds nothing but examples. */
export const API_KEY = 'sandbox-key';

// The checks in the order of flinkey-api.md, "Errors": API key, token, media type, customer.

export const hasApiKey = createMiddleware<Api>(async (c, next) => {
  const key = c.req.header('flinkey-API-Key');
  if (!key) throw Refusal.gateway(401, texts.missingApiKey);
  if (key !== API_KEY) throw Refusal.gateway(401, texts.apiKey);
  await next();
});

/**
 * Checks that this sandbox signed the token, that its hour is not over and that nobody ended it. The
 * same query looks up whether the account may act for the customer. `forCustomer` refuses later,
 * because the media type is checked in between.
 */
export const hasToken = (db: Db, tokens: Tokens) =>
  createMiddleware<Api>(async (c, next) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
    const claims = token === undefined ? null : await tokens.verify(token);
    if (claims === null) throw Refusal.gateway(401, texts.token);
    const customer = idIn(c.req.header('Customer-ID'));
    const { rows } = await sql<{ ended: boolean; allowed: boolean }>`
      select exists (select from ended_tokens where id = ${claims.tokenId}) as ended,
        exists (select from account_customers
          where account_id = ${claims.account} and customer_id = ${customer}) as allowed
      `.execute(db);
    const [row] = rows;
    if (row === undefined || row.ended) throw Refusal.gateway(401, texts.token);
    c.set('account', claims.account);
    c.set('customer', row.allowed ? customer : null);
    await next();
  });

/** Checks the media type of the body. Parameters such as a charset are ignored. */
export const hasMediaType = (wanted: string) =>
  createMiddleware<Api>(async (c, next) => {
    const [type = ''] = (c.req.header('Content-Type') ?? '').split(';');
    if (type.trim().toLowerCase() !== wanted) throw Refusal.mediaType();
    await next();
  });

export const hasJson = hasMediaType('application/json');

export const forCustomer = createMiddleware<Api>(async (c, next) => {
  customerOf(c);
  await next();
});
