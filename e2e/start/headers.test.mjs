import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { newHome, start } from './started.mjs';

const ofEveryAnswer = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};
const ofWhatIsShown = {
  ...ofEveryAnswer,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
};

/** What is asked for, how it is answered, and what its headers say; twice where the second comes from memory. */
const answers = [
  { what: 'a page', path: '/', status: 200, headers: ofWhatIsShown },
  { what: 'a page from memory', path: '/', status: 200, headers: ofWhatIsShown },
  { what: 'a page that is not there', path: '/tidak-ada', status: 404, headers: ofWhatIsShown },
  { what: 'an answer of the API', path: '/api/events', status: 200, headers: ofWhatIsShown },
  { what: 'an answer of the API from memory', path: '/api/events', status: 200, headers: ofWhatIsShown },
  { what: 'an answer that nobody keeps', path: '/api/me', status: 200, headers: ofWhatIsShown },
  { what: 'a problem', path: '/api/events/tidak-ada', status: 404, headers: ofWhatIsShown },
  { what: 'a refused query', path: '/api/events?limit=no', status: 422, headers: ofWhatIsShown },
  { what: 'a picture that is not there', path: '/files/tidak-ada/480', status: 422, headers: ofWhatIsShown },
  { what: 'a file', path: '/favicon.ico', status: 200, headers: ofWhatIsShown },
  // what a page's headers say says nothing to a script
  { what: 'a script', path: null, status: 200, headers: ofEveryAnswer },
];

const places = [
  { where: 'behind TLS', publicUrl: 'https://guyub.example', hsts: 'max-age=31536000' },
  // without TLS a browser would refuse the site for a year
  { where: 'without TLS', publicUrl: '', hsts: null },
];

for (const { where, publicUrl, hsts } of places)
  describe(`the headers that keep browsers safe, ${where}`, () => {
    let product;
    let script;

    before(async () => {
      product = await start(newHome(), { environment: { GUYUB_PUBLIC_URL: publicUrl } });
      await product.ready();
      const page = await (await fetch(product.url)).text();
      [, script] = /src="([^"]+\.js)"/.exec(page) ?? [];
      assert.ok(script, 'the start page names no script');
    });
    after(() => product?.stop());

    const longAndShort = { long: 'public, max-age=31536000, immutable', short: 'public, no-cache' };
    const files = [
      { what: 'a script is kept for a year', path: () => script, status: 200, keeping: longAndShort.long },
      { what: 'one that is not there is asked for again', path: () => '/assets/nothing.js', status: 404 },
      { what: 'its packed twin has no address', path: () => `${script}.br`, status: 404 },
      { what: 'what lies beside them is none of them', path: () => '/assets/..%2fsw.js', status: 404 },
      {
        what: "the list of what is built is nobody else's",
        path: () => '/.vite/manifest.id.json',
        status: 404,
      },
      {
        what: 'the worker is asked for again',
        path: () => '/sw.js',
        status: 200,
        keeping: longAndShort.short,
      },
    ];
    for (const { what, path, status, keeping = 'no-store' } of files)
      it(`of built files: ${what}`, async () => {
        const answer = await fetch(new URL(path(), product.url), { headers: { 'accept-encoding': 'br' } });
        await answer.arrayBuffer();
        assert.equal(answer.status, status);
        assert.equal(answer.headers.get('cache-control'), keeping);
        assert.equal(answer.headers.get('content-encoding'), status === 200 ? 'br' : null);
      });

    for (const { what, path, status, headers } of answers)
      it(`stand on ${what}`, async () => {
        const answer = await fetch(new URL(path ?? script, product.url));
        await answer.arrayBuffer();
        assert.equal(answer.status, status);
        for (const [name, value] of Object.entries(headers))
          assert.equal(answer.headers.get(name), value, name);
        assert.equal(answer.headers.get('strict-transport-security'), hsts);
        if (headers === ofWhatIsShown)
          assert.match(
            answer.headers.get('content-security-policy') ?? '',
            /^default-src 'none'; .*frame-ancestors 'none'$/,
          );
      });
  });
