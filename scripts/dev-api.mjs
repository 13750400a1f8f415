// The API of `npm run dev`, started anew after every change. It leaves when its parent does.
import { printFault } from './fault.mjs';
import { fillDatabase, serve } from './serve-product.mjs';

process.once('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal; our parent tells us when it is our turn
process.on('SIGINT', () => {});

try {
  await fillDatabase(process.env, null);
  const server = await serve(process.env);
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
  process.send({ url: server.url });
} catch (error) {
  printFault(error);
  process.exit(1);
}
