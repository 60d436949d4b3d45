import { createServer } from 'node:http';

/** The upstream of `gateway.ts`: answers at once, 20 kB to a read, nothing to a write. */
const list = JSON.stringify(
  Array.from({ length: 100 }, (_, id) => ({
    id,
    name: `Car ${id}`,
    description: 'x'.repeat(100),
    vin: 'WVWZZZ1JZXW000001',
    licensePlate: 'HN MP 4170',
    brand: 'Volkswagen',
    model: 'Caddy',
  })),
);
const server = createServer((incoming, outgoing) => {
  incoming.resume();
  if (incoming.method === 'GET') {
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(list);
  } else {
    outgoing.writeHead(204).end();
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : null);
});
process.on('disconnect', () => process.exit(0));
