import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

/** Somebody of the demo who enters venues as fast as several hands can, and knows which of them were confirmed. */
export class Writer {
  confirmed = new Set();
  /** sent, and never answered: done or not, nobody can tell */
  unanswered = new Map();

  static async signIn(url, login) {
    const writer = new Writer();
    writer.url = url;
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ login, password: 'tenun-lurik-klaten' }),
    });
    if (!answer.ok) throw new Error(`${login} could not sign in: ${answer.status} ${await answer.text()}`);
    writer.cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    const { memberships } = await answer.json();
    writer.organizationId = memberships[0].organization.id;
    return writer;
  }

  venue(id) {
    return {
      id,
      organizationId: this.organizationId,
      name: `Balai ${id}`,
      address: 'Jalan Raya 1',
      areaCode: null,
      lat: null,
      lng: null,
      capacity: 100,
      note: '',
    };
  }

  /** Sends one, under the same id until it is answered or `isOver`; true when it was confirmed. */
  async enter(id = randomUUID(), { isOver = () => true } = {}) {
    const body = JSON.stringify(this.venue(id));
    for (;;) {
      const answer = await fetch(`${this.url}/api/venues`, {
        method: 'POST',
        headers: { ...headers, cookie: this.cookie },
        body,
      }).catch(() => null);
      if (answer?.status === 201) {
        await answer.arrayBuffer();
        this.confirmed.add(id);
        this.unanswered.delete(id);
        return true;
      }
      // away for a moment, or cut off: everything else is a fault of the product
      if (answer && answer.status !== 503) throw new Error(`${answer.status} ${await answer.text()}`);
      this.unanswered.set(id, true);
      if (isOver()) return false;
      await pause(20);
    }
  }

  /** Several hands at once, each going on until `isOver`. */
  async enterMany(hands, isOver, options) {
    const hand = async () => {
      while (!isOver()) if (!(await this.enter(randomUUID(), options)) && isOver()) return;
    };
    await Promise.all(Array.from({ length: hands }, hand));
  }
}
