/** What an environment means to a person: the real fleet, the vendor's test system, or the built-in one. */
type EnvironmentKind = 'production' | 'test' | 'sandbox';

/** A system that speaks the flinkey API, under the name that stands in `/api/{environment}/v3`. */
export interface Environment {
  name: string;
  label: string;
  kind: EnvironmentKind;
  /** The base URL up to and with `/v3`, without a slash at its end; null means the built-in sandbox. */
  upstream: URL | null;
  /** An API key that stays on this server and takes the place of the browser's. */
  apiKey: string | null;
}

/** The vendor's two systems (flinkey-api.md, "Where it is") and the built-in one. */
export const defaultEnvironments =
  'production=https://api.flinkey.de/v3,uat=https://api-uat.flinkey.de/v3,sandbox=sandbox';

const productionHost = 'api.flinkey.de';
const labels = new Map([
  ['production', 'Production'],
  ['uat', 'UAT'],
  ['sandbox', 'Sandbox'],
]);

/** The name of the variable that holds the API key of an environment: `MOTORPOOL_KEY_UAT`. */
export function keyVariable(name: string): string {
  return `MOTORPOOL_KEY_${name.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * Reads `name=url` pairs separated by commas; `sandbox` as a url is the built-in sandbox.
 * Throws an Error whose message is one sentence that names the bad part.
 */
export function parseEnvironments(list: string): Environment[] {
  const environments = list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseEnvironment);
  if (environments.length === 0) throw new Error('it names no environment');
  for (const [at, { name, upstream }] of environments.entries()) {
    const before = environments.slice(0, at);
    if (before.some((other) => other.name === name)) throw new Error(`"${name}" is in it twice`);
    if (upstream === null && before.some((other) => other.upstream === null)) {
      throw new Error(`"${name}" is a second built-in sandbox, and there is only one`);
    }
  }
  return environments;
}

function parseEnvironment(entry: string): Environment {
  const [, name, target] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
  if (name === undefined || target === undefined) throw new Error(`"${entry}" is not name=url`);
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name)) {
    throw new Error(`"${name}" is no name: use a-z, 0-9 and "-", beginning with a letter`);
  }
  const upstream = target === 'sandbox' ? null : parseUpstream(name, target);
  if (name === 'sandbox' && upstream !== null) {
    throw new Error('"sandbox" is the name of the built-in sandbox alone');
  }
  return { name, label: labelOf(name), kind: kindOf(name, upstream), upstream, apiKey: null };
}

function parseUpstream(name: string, target: string): URL {
  const url = URL.canParse(target) ? new URL(target) : null;
  if (url === null) throw new Error(`"${target}" (${name}) is no URL`);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    throw new Error(`the URL of ${name} is not https, and API keys must not travel in the open`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new Error(`the URL of ${name} has a user, a query or a fragment, and may have none`);
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  if (!url.pathname.endsWith('/v3')) {
    throw new Error(`the URL of ${name} does not end with /v3, the version that is spoken here`);
  }
  return url;
}

/** In doubt it is production: the screen then warns too much rather than too little. */
function kindOf(name: string, upstream: URL | null): EnvironmentKind {
  if (upstream === null) return 'sandbox';
  const real = upstream.hostname === productionHost || /^(prod|live)/.test(name);
  return real ? 'production' : 'test';
}

function labelOf(name: string): string {
  return labels.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
