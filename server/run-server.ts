import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createApp, type App } from './app.ts';
import type { Config } from './config.ts';
import { openDatabase, tablesOf, type Database } from './database.ts';
import { loadFiles } from './gateway/files/file-store.ts';
import { listen } from './gateway/http-server.ts';
import { createMemoryKeyStore } from './gateway/keys/memory-key-store.ts';
import { openPostgresKeyStore } from './gateway/keys/postgres-key-store.ts';
import type { LogSchema } from './gateway/team/log-migrations.ts';
import {
  createTeamInMemory,
  openEmbeddedTeam,
  openSharedTeam,
  type Team,
} from './gateway/team/team.ts';
import { openSandbox } from './sandbox/sandbox.ts';

/** The folder that `npm run build` writes. */
const buildFolder = resolve(import.meta.dirname, '../dist');

/** What is in flight gets so long, in milliseconds, when the process is asked to end. */
const grace = 10_000;

/** So many characters of the log wait for its reader. */
const largestBacklog = 1_000_000;

/** Opens everything, listens, says where, and ends the process cleanly when it is asked to. */
export async function runServer(config: Config): Promise<void> {
  const app = await openApp(config, writeLog);
  const server = await listen(app, config.port, config.host).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  process.stdout.on('error', () => undefined);
  announce(config, server.port);
  if (!existsSync(buildFolder)) console.error('There is no build: "npm run build" makes one.');
  endOnSignal(async () => {
    const until = performance.now() + grace;
    await server.stop(grace);
    await app.close(until - performance.now());
  });
}

/** A reader of the log that has stopped reading, or gone, must stop nothing else: lines are dropped. */
function writeLog(line: string): void {
  if (process.stdout.writableLength < largestBacklog) process.stdout.write(`${line}\n`);
}

/** The two lines that a person reads: where it is, and where its data lies. */
export function announce(config: Config, port: number): void {
  console.log(`Motorpool: http://${displayHost(config.host)}:${port}`);
  console.log(`Data: ${describeData(config)}`);
}

/** Ends the process after `close`, once, on SIGTERM or Ctrl+C; a second signal ends it at once. */
export function endOnSignal(close: () => Promise<void>): void {
  const end = async () => {
    // Without a listener a signal ends the process by itself, of whichever kind the second is.
    process.off('SIGTERM', listener).off('SIGINT', listener);
    await close();
    process.exit(0);
  };
  const listener = () => void end();
  process.on('SIGTERM', listener).on('SIGINT', listener);
}

/** Opens the app with everything that the configuration asks for. */
export async function openApp(config: Config, log?: (line: string) => void): Promise<App> {
  const { environments, trustedProxies, databaseUrl, dataFolder, faults, strictOData } = config;
  const files = await loadFiles(buildFolder);
  const embedded = usesFolder(config)
    ? await openDatabase<object>({ kind: 'pglite', folder: dataFolder })
    : null;
  const sandboxData = embedded ?? ({ kind: 'postgres', url: databaseUrl ?? '' } as const);
  const sandbox = hasSandbox(config)
    ? await openSandbox({ database: sandboxData, faults, strictOData, names: sandboxNames(config) })
    : null;
  const keyStore =
    databaseUrl === null ? createMemoryKeyStore() : await openPostgresKeyStore(databaseUrl);
  const team = await openTeam(config, embedded);
  return createApp({
    environments,
    files,
    sandbox,
    keyStore,
    team,
    trustedProxies,
    sandboxOrigins: config.sandboxOrigins,
    closeLast: async () => embedded?.close(),
    ...(embedded === null ? {} : { diskReady: () => isWritable(dataFolder) }),
    ...(log ? { log } : {}),
  });
}

/** For how many days the log is kept unless it is said. */
const defaultLogDays = 90;

/** The log lies where the other data does. Without any it is kept only where it is asked for. */
async function openTeam(
  { databaseUrl, logDays }: Config,
  embedded: Database<object> | null,
): Promise<Team> {
  const days = logDays ?? defaultLogDays;
  if (databaseUrl !== null) return openSharedTeam(databaseUrl, days);
  if (embedded === null) return createTeamInMemory();
  return openEmbeddedTeam(tablesOf<LogSchema>(embedded), days);
}

/** The embedded database holds the sandbox, and the log where the operator asks for one. */
function usesFolder(config: Config): boolean {
  return config.databaseUrl === null && (hasSandbox(config) || (config.logDays ?? 0) > 0);
}

function hasSandbox(config: Config): boolean {
  return sandboxNames(config).length > 0;
}

function sandboxNames({ environments }: Config): readonly string[] {
  return environments.filter(({ upstream }) => upstream === null).map(({ name }) => name);
}

function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

function displayHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function describeData(config: Config): string {
  if (config.databaseUrl === null) return usesFolder(config) ? config.dataFolder : 'none is kept';
  const { hostname, port, pathname } = new URL(config.databaseUrl);
  return `PostgreSQL, ${hostname}${port && `:${port}`}${pathname}`;
}
