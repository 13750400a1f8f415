import net from 'node:net';

import { Fault } from './fault.mjs';

/** A free port of the loopback address. Somebody may take it before it is used: be ready to ask again. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The port is asked for first: nobody should wait for an installation to hear that it is taken. */
export function requireFreePort({ PORT: port = '3000', HOST: host = '127.0.0.1' }) {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new Fault(`PORT is "${port}"; it must be a number up to 65535.`);
  }
  const reasons = {
    EADDRINUSE: `Port ${port} is taken. Set PORT to another one, or stop what uses it.`,
    EACCES: `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address "${host}". Set HOST to one of its own.`,
    ENOTFOUND: `This machine has no address "${host}". Set HOST to one of its own.`,
  };
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(error.code in reasons ? new Fault(reasons[error.code]) : error));
    probe.listen(Number(port), host, () => probe.close(resolve));
  });
}
