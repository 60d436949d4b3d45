import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The texts of flinkey-api.md, "Errors", in its order. Those that it marks A are assumed. */
export const texts = {
  manager: 'Unable to find a manager for the given OAuth ID claim data.',
  internal: 'Internal server error.',
  apiKey:
    'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
  missingApiKey:
    'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
  token: 'Unauthorized. Access token is missing or invalid.',
  signIn: 'Unauthorized. The user name or the password is wrong.',
  noRoute: 'Resource not found',
  user: 'Unable to find a user for the given userId which is assigned to the given customerId.',
  noEmail: "Couldn't create user. No e-mail address provided.",
  noUserData: "Couldn't create user. No userData provided.",
  noNames: "Couldn't create user. No firstName and lastName provided.",
  noFirstName: "Couldn't create user. No firstName provided.",
  noLastName: "Couldn't create user. No lastName provided.",
  emailTaken: 'A user with the given e-mail address already exists.',
  reference: 'Invalid e-mail address and userId given. Please provide one valid parameter.',
  toAssign: 'Unable to find a user for the given userId and e-mail address parameters.',
  assigned:
    'Could not assign user to customer because the user is already assigned to the customer.',
  toUnassign: 'Unable to find an user for the given userId and e-mail address parameters.',
  noAssignment: 'Could not delete the assignment because it does not exist.',
  group: 'Unable to find a group for the given groupId.',
  noName: 'No name provided.',
  tooLarge: 'The request body is larger than 1 MB.',
} as const;

/** The call can not be done. Thrown anywhere below a route, it becomes the answer. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: ContentfulStatusCode;
  readonly #body: string;
  readonly #contentType: string;

  constructor(status: ContentfulStatusCode, body: string, contentType = 'text/plain') {
    super(body);
    this.status = status;
    this.#body = body;
    this.#contentType = contentType;
  }

  /** The three forms of bodies that flinkey-api.md lists: plain text here ... */
  static text(status: 400 | 404 | 409 | 413 | 500, text: string): Refusal {
    return new Refusal(status, text, 'text/plain; charset=utf-8');
  }

  /** ... what the gateway in front of the service says, as JSON ... */
  static gateway(status: 401 | 404, message: string): Refusal {
    return new Refusal(status, JSON.stringify({ statusCode: status, message }), 'application/json');
  }

  /** ... the form of Microsoft's OData, where its limits are configured ... */
  static odata(sentence: string): Refusal {
    const message = `The query specified in the URI is not valid. ${sentence}`;
    return new Refusal(400, JSON.stringify({ error: { code: '', message } }), 'application/json');
  }

  /** ... and problem JSON for the media type. */
  static mediaType(): Refusal {
    const problem = {
      type: 'https://tools.ietf.org/html/rfc7231#section-6.5.13',
      title: 'Unsupported Media Type',
      status: '415',
      traceId: `00-${randomHex(16)}-${randomHex(8)}-00`,
    };
    return new Refusal(415, JSON.stringify(problem), 'application/problem+json');
  }

  toResponse(): Response {
    const headers = { 'content-type': this.#contentType };
    return new Response(this.#body, { status: this.status, headers });
  }
}

const randomHex = (bytes: number) =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex');
