import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to the database that can be cut, or fall silent. */
export async function roadTo(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const ways: { from: Socket; to: Socket; hello: string }[] = [];
  const server = createServer((from) => {
    const to = connect(Number(target.port), target.hostname);
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => [from, to].forEach((one) => one.destroy()));
    }
    from.pipe(to).pipe(from);
    from.once('data', (hello: Buffer) => ways.push({ from, to, hello: hello.toString('latin1') }));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    open: () => listen(port),
    /**
     * What this application says or hears arrives nowhere any more and nobody is told, as when a cable is drawn; it may
     * come anew. Answers how many connections fell silent, and when they were given up.
     */
    fallSilent(applicationName: string) {
      const silenced = ways.filter(
        ({ from, hello }) => !from.destroyed && hello.includes(`\0${applicationName}\0`),
      );
      for (const { from, to } of silenced) {
        for (const socket of [from, to]) socket.unpipe().resume();
      }
      const givenUp = Promise.all(
        silenced.map(({ from }) => new Promise((resolve) => from.once('close', resolve))),
      );
      return { count: silenced.length, givenUp };
    },
    async close() {
      const hasClosed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await hasClosed;
    },
  };
}
