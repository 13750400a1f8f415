// The API of `npm run dev`, started anew after every change. It leaves when its parent does.
import { printFault } from './fault.mjs';
import { serveProduct } from './serve-product.mjs';

process.once('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal; our parent tells us when it is our turn
process.on('SIGINT', () => {});

try {
  const { server, signIns } = await serveProduct(process.env);
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
  process.send({ url: server.url, signIns });
} catch (error) {
  printFault(error);
  process.exit(1);
}
