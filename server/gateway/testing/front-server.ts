import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './postgres-server.ts';

/** A proxy of Debian's in front of gateways. */
export interface FrontServer {
  origin: string;
  stop(): Promise<void>;
}

/** The one that `docs/deploying.md` hands out. */
const caddyfile = resolve(import.meta.dirname, '../../../docs/deploy/Caddyfile');

/** Starts nginx before gateways on these ports, with its own rules about repeats as they come. */
export async function startNginx(ports: readonly number[]): Promise<FrontServer> {
  const folder = await mkdtemp(join(tmpdir(), 'motorpool-nginx-'));
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  await writeFile(config, nginxConfig(folder, port, ports));
  return startFront('/usr/sbin/nginx', ['-p', folder, '-c', config], {}, folder, port);
}

/** Starts Caddy with the Caddyfile that is shipped, without TLS. */
export async function startCaddy(ports: readonly number[]): Promise<FrontServer> {
  const folder = await mkdtemp(join(tmpdir(), 'motorpool-caddy-'));
  const port = await freePort();
  const env = {
    HOME: folder,
    CADDY_ADMIN: `127.0.0.1:${await freePort()}`,
    MOTORPOOL_SITE: `http://127.0.0.1:${port}`,
    MOTORPOOL_GATEWAYS: ports.map((to) => `127.0.0.1:${to}`).join(' '),
  };
  const options = ['run', '--adapter', 'caddyfile', '--config', caddyfile];
  return startFront('/usr/bin/caddy', options, env, folder, port);
}

async function startFront(
  program: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
  port: number,
): Promise<FrontServer> {
  const child = spawn(program, options, { stdio: 'ignore', env });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin))) await wait(50);
  return {
    origin,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function nginxConfig(folder: string, port: number, ports: readonly number[]): string {
  const servers = ports.map((to) => `server 127.0.0.1:${to} max_fails=1 fail_timeout=1s;`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off; ${places.join(' ')}
  upstream gateways { ${servers.join(' ')} keepalive 16; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://gateways;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }
}
`;
}
