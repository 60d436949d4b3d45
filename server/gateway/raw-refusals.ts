import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalText, type RefusalCode } from './answers.ts';
import { createNonce, securityHeaders } from './security-headers.ts';

/** Refuses a request that never reaches the app, and ends its connection. */
export function refuseRequest(outgoing: ServerResponse, code: RefusalCode): void {
  const { status, text } = refusalText(code);
  const later = code === 'stopping' ? { 'retry-after': '1' } : {};
  outgoing.writeHead(status, { ...rawHeaders(text), ...later });
  outgoing.end(text);
}

/** Refuses what the HTTP parser could not read as a request, on the bare socket, and ends it. */
export function refuseSocket(socket: Duplex, code: RefusalCode): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, text } = refusalText(code);
  const lines = Object.entries(rawHeaders(text)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${text}`,
    () => socket.destroy(),
  );
}

function rawHeaders(text: string): Record<string, string> {
  return {
    ...Object.fromEntries(securityHeaders(createNonce(), false)),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
    connection: 'close',
  };
}
