import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import {
  defaultEnvironments,
  keyVariable,
  parseEnvironments,
  type Environment,
} from './gateway/environments.ts';
import { StartError } from './start-error.ts';

/** Everything an operator decides, read once at the start (docs/configuration.md). */
export interface Config {
  port: number;
  host: string;
  /** Absolute path of the folder that holds the sandbox's embedded database. */
  dataFolder: string;
  /** A PostgreSQL server that takes the place of the embedded database; shared by all gateways. */
  databaseUrl: string | null;
  environments: Environment[];
  /** Proxies whose `X-Forwarded-Proto` is believed. */
  trustedProxies: BlockList;
  /** Whether the sandbox may be told to misbehave. */
  faults: boolean;
  /** Whether the sandbox refuses what a default Microsoft OData service refuses. */
  strictOData: boolean;
  /** For how many days the log of changes is kept; 0 keeps none, null keeps it where a database is. */
  logDays: number | null;
  /** Other sites whose pages may use the sandbox. */
  sandboxOrigins: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from environment variables. Throws StartError, one sentence, when one is bad. */
export function readConfig(variables: Variables): Config {
  return {
    port: readPort(variables['PORT']),
    host: readHost(variables['HOST']),
    dataFolder: resolve(variables['MOTORPOOL_DATA'] || '.data'),
    databaseUrl: readDatabaseUrl(variables['DATABASE_URL']),
    environments: readEnvironments(variables),
    trustedProxies: readTrustedProxies(variables['MOTORPOOL_TRUST_PROXY']),
    faults: readSwitch('MOTORPOOL_FAULTS', variables['MOTORPOOL_FAULTS']),
    strictOData: readODataLimits(variables['MOTORPOOL_ODATA_LIMITS']),
    logDays: readLogDays(variables['MOTORPOOL_LOG_DAYS']),
    sandboxOrigins: readOrigins(variables['MOTORPOOL_SANDBOX_ORIGINS']),
  };
}

function readPort(value: string | undefined): number {
  if (!value) return 4170;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new StartError(`PORT is "${value}", which is no port: use a number from 0 to 65535.`);
  }
  return port;
}

function readHost(value: string | undefined): string {
  if (!value) return '127.0.0.1';
  if (!isIP(value) && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)) {
    throw new StartError(
      `HOST is "${value}", which is neither an address nor a host name: use 127.0.0.1 or 0.0.0.0.`,
    );
  }
  return value;
}

/** The URL may hold a password, so the sentence never repeats it. */
function readDatabaseUrl(value: string | undefined): string | null {
  if (!value) return null;
  const protocol = URL.canParse(value) ? new URL(value).protocol : null;
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new StartError(
      'DATABASE_URL is no PostgreSQL URL: use postgres://user:password@host:5432/database.',
    );
  }
  return value;
}

function readEnvironments(variables: Variables): Environment[] {
  try {
    const list = parseEnvironments(variables['MOTORPOOL_ENVIRONMENTS'] || defaultEnvironments);
    return list.map((environment) => ({
      ...environment,
      apiKey: readApiKey(keyVariable(environment.name), variables),
    }));
  } catch (error) {
    if (error instanceof StartError || !(error instanceof Error)) throw error;
    throw new StartError(`MOTORPOOL_ENVIRONMENTS can not be used: ${error.message}.`);
  }
}

/** A key becomes a header value: anything but visible ASCII would break every call. */
function readApiKey(variable: string, variables: Variables): string | null {
  const value = variables[variable]?.trim();
  if (!value) return null;
  if (!/^[!-~]+$/.test(value)) {
    throw new StartError(`${variable} holds a character that no API key has.`);
  }
  return value;
}

function readTrustedProxies(value: string | undefined): BlockList {
  const trusted = new BlockList();
  for (const entry of (value ?? '').split(',').map((part) => part.trim())) {
    if (entry !== '') trust(trusted, entry);
  }
  return trusted;
}

function trust(trusted: BlockList, entry: string): void {
  if (entry === 'loopback') {
    trusted.addSubnet('127.0.0.0', 8);
    trusted.addAddress('::1', 'ipv6');
    return;
  }
  const [address = '', prefix] = entry.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const bits = family === 'ipv6' ? 128 : 32;
  const length = prefix === undefined ? bits : Number(prefix);
  if (!isIP(address) || !/^\d{1,3}$/.test(prefix ?? '0') || length > bits) {
    throw new StartError(
      `MOTORPOOL_TRUST_PROXY has "${entry}", which is neither an address, a range such as 10.0.0.0/8, nor "loopback".`,
    );
  }
  trusted.addSubnet(address, length, family);
}

function readSwitch(variable: string, value: string | undefined): boolean {
  if (!value || value === 'off' || value === '0') return false;
  if (value === 'on' || value === '1') return true;
  throw new StartError(`${variable} is "${value}": use on or off.`);
}

function readODataLimits(value: string | undefined): boolean {
  if (!value || value === 'off') return false;
  if (value === 'strict') return true;
  throw new StartError(`MOTORPOOL_ODATA_LIMITS is "${value}": use strict or off.`);
}

function readLogDays(value: string | undefined): number | null {
  if (!value) return null;
  if (!/^\d{1,4}$/.test(value)) {
    throw new StartError(`MOTORPOOL_LOG_DAYS is "${value}": use a number of days, 0 for no log.`);
  }
  return Number(value);
}

/** Origins exactly as a browser sends them: no path, no wildcard, and never `null`. */
function readOrigins(value: string | undefined): string[] {
  const origins = (value ?? '').split(',').map((part) => part.trim());
  return origins.filter((origin) => origin !== '').map(readOrigin);
}

function readOrigin(entry: string): string {
  const url = URL.canParse(entry) ? new URL(entry) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url === null || !isWeb || url.href !== `${url.origin}/`) {
    throw new StartError(
      `MOTORPOOL_SANDBOX_ORIGINS has "${entry}", which is no origin: use https://app.example.org.`,
    );
  }
  return url.origin;
}
