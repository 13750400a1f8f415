import type { APIRequestContext } from '@playwright/test';

/** Moves the product's one clock to an instant and waits until everything that it makes due is done. */
export async function moveClock(request: APIRequestContext, at: string): Promise<void> {
  const headers = { origin: process.env.E2E_URL ?? '' };
  const response = await request.post('/api/test/clock', { data: { at }, headers });
  if (!response.ok()) throw new Error(`The clock could not be moved to ${at}: ${await response.text()}`);
}

/** The date so many days later ('YYYY-MM-DD'). */
export function addDays(date: string, days: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}
