import type { ChangePreview, EventView } from '@guyub/domain/event';
import type { OrganizationBrief } from '@guyub/domain/organization';

import type { Transport } from '../src/lib/http.ts';
import { makeEvent } from './answers.ts';

/** A made-up date with two activities, as its hosts read it. */

export const activityIds = {
  blood: '01936d5e-7a3c-7b1e-8f00-0000000000a1',
  money: '01936d5e-7a3c-7b1e-8f00-0000000000a2',
};

export function makeDate(over: Partial<EventView> = {}): EventView {
  const { results: _none, ...brief } = makeEvent({ slug: 'donor', title: 'Donor Darah Rutin' });
  return {
    ...brief,
    purpose: 'Menambah persediaan darah',
    venue: {
      id: '01936d5e-7a3c-7b1e-8f00-000000000001',
      name: 'Monumen Juang ’45',
      address: 'Jl. Pemuda',
      areaCode: '99.10.01',
      areaLabel: 'Wedi',
      lat: null,
      lng: null,
      directionsUrl: 'https://maps.example/1',
    },
    onlineUrl: null,
    contactName: '',
    contactUrl: null,
    partners: [],
    activities: [
      {
        id: activityIds.blood,
        kind: 'blood-drive',
        title: 'Donor darah',
        targetAmount: 100,
        unit: 'bags',
        resultAmount: null,
        revisions: 0,
      },
      {
        id: activityIds.money,
        kind: 'fundraising',
        title: 'Kotak peduli',
        targetAmount: null,
        unit: 'rupiah',
        resultAmount: null,
        revisions: 0,
      },
    ],
    report: null,
    reportDueOn: '2026-12-14',
    program: {
      slug: 'program',
      title: 'Donor',
      recurrence: {
        kind: 'once',
        startsOn: '2026-12-12',
        startTime: '08:00',
        endTime: '12:00',
        timeZone: 'Asia/Jakarta',
        until: null,
        count: null,
      },
    },
    previous: null,
    next: null,
    cancelReason: null,
    needsDecision: false,
    history: [],
    historicHosts: [],
    moderated: [],
    sequence: 0,
    version: 3,
    ...over,
  };
}

export const group = {
  id: '01936d5e-7a3c-7b1e-8f00-0000000000f1',
  slug: 'ick',
  code: 'ICK',
  name: 'Info Cegatan',
  kind: 'group',
  weave: ['#33507d', '#efe4cc'],
  isVerified: true,
} as unknown as OrganizationBrief;

export const preview: ChangePreview = {
  lines: [
    {
      eventSlug: 'donor',
      action: 'change',
      fromLocal: '2026-12-12T08:00',
      toLocal: '2026-12-13T08:00',
      changed: ['date'],
      clashes: [],
      notes: [{ kind: 'holiday', params: { name: 'Hari Ibu' } }],
    },
  ],
  needsReason: true,
  untouched: [{ eventSlug: 'donor-lama', startsLocal: '2026-09-12T08:00', reason: 'past' }],
  told: [],
  truncated: false,
};

export interface Sent {
  path: string;
  body: Record<string, unknown>;
}

type Answer = { status: number; body: unknown } | Error;

/** Answers reads from a table and each write by what the test says next; remembers the writes. */
export function answerWrites(reads: Record<string, unknown>, writes: (sent: Sent) => Answer) {
  const sent: Sent[] = [];
  const send: Transport = async (path, init) => {
    if (init?.method === 'POST') {
      const one = { path, body: init.json as Record<string, unknown> };
      sent.push(one);
      const answer = writes(one);
      if (answer instanceof Error) throw answer;
      return answer;
    }
    const body = reads[path.split('?')[0] ?? ''];
    return body === undefined ? { status: 404, body: { code: 'not-found' } } : { status: 200, body };
  };
  return { send, sent };
}
