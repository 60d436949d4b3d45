/** The pieces that hostile requests are made of, as bytes on a socket. */
const close = 'Connection: close\r\n';

/** A Host header as it should be. */
export const host = 'Host: localhost\r\n';
export const groups = '/api/fleet/v3/groups';

/** A request without a body. */
export function request(target: string, headers = host, method = 'GET'): string {
  return `${method} ${target} HTTP/1.1\r\n${headers}${close}\r\n`;
}

/** A write; the headers say how long its body is, truly or not. */
export function withBody(headers: string, body: string, target = groups): string {
  const type = 'Content-Type: application/json\r\n';
  return `PUT ${target} HTTP/1.1\r\n${host}${close}${type}${headers}\r\n${body}`;
}
