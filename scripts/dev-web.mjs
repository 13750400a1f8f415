import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Pages rendered from the sources by Vite, changed in place when they are edited; everything else is the API's. */
export async function startDevWeb({ root, port, host, api }) {
  const web = path.join(root, 'apps/web');
  const { createServer } = await import(
    pathToFileURL(createRequire(path.join(web, 'package.json')).resolve('vite')).href
  );
  const server = http.createServer((request, response) => {
    vite.middlewares(request, response, () => void answer(request, response));
  });
  const vite = await createServer({
    root: web,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
    logLevel: 'warn',
  });
  const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;

  async function answer(request, response) {
    const address = request.originalUrl ?? request.url;
    const { url: apiUrl } = await api.ready();
    if (!apiUrl) response.writeHead(502).end('The API does not run; the terminal says why.');
    else if (isPage(request.method, address)) await showPage(apiUrl, address, request, response);
    else passOn(apiUrl, address, request, response);
  }

  async function showPage(apiUrl, address, request, response) {
    try {
      const { render } = await vite.ssrLoadModule('/src/app/entry-server.tsx');
      const page = await render({
        url: address,
        locale: /^\/en(\/|\?|$)/.test(address) ? 'en' : 'id',
        now: new Date().toISOString(),
        signedIn: /(^|;\s*)(__Host-guyub|guyub-local)=/.test(request.headers.cookie ?? ''),
        publicUrl: url,
        send: (place) => askApi(apiUrl, place, request.headers.cookie),
      });
      const html = await vite.transformIndexHtml(address, page.html);
      response
        .writeHead(page.status, { ...page.headers, 'content-type': 'text/html; charset=utf-8' })
        .end(html);
    } catch (error) {
      vite.ssrFixStacktrace(error);
      console.error(error);
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.stack);
    }
  }

  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    url,
    /** Node's own watcher loses files that an editor replaces; Vite's does not. */
    watch(folders, onChange) {
      vite.watcher.add(folders);
      vite.watcher.on('all', (_event, file) => {
        if (folders.some((folder) => file.startsWith(folder))) onChange(file);
      });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await vite.close();
    },
  };
}

const isPage = (method, address) =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(api|health|files)(\/|\?|$)/.test(address) &&
  !/\.[a-z0-9]+($|\?)/i.test(address);

async function askApi(apiUrl, place, cookie) {
  const response = await fetch(`${apiUrl}/api${place}`, {
    headers: cookie ? { cookie } : {},
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

function passOn(apiUrl, address, request, response) {
  const forward = http.request(
    new URL(address, apiUrl),
    { method: request.method, headers: request.headers },
    (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  forward.once('error', () => response.writeHead(502).end('The API does not answer; see the terminal.'));
  request.pipe(forward);
}
