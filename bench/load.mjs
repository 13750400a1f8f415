import autocannon from 'autocannon';

/**
 * @typedef {object} Figures
 * @property {number} rps answers a second
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 */

/**
 * Asks one address over and over. Throws when an answer is not the expected one: a fast error is no speed.
 *
 * @param {{ url: string, seconds: number, connections?: number, headers?: Record<string, string>, status?: number }} asked
 * @returns {Promise<Figures>}
 */
export async function load({ url, seconds, connections = 16, headers = {}, status = 200 }) {
  const result = await autocannon({ url, connections, duration: seconds, headers });
  const wanted = result.statusCodeStats[status]?.count ?? 0;
  const answered = Object.values(result.statusCodeStats).reduce((sum, { count }) => sum + count, 0);
  if (result.errors > 0 || wanted !== answered) {
    throw new Error(`${url}: ${result.errors} errors, ${JSON.stringify(result.statusCodeStats)}`);
  }
  return {
    rps: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

export const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The middle of each figure over the rounds. */
export const middleOf = (rounds) => ({
  rps: median(rounds.map(({ rps }) => rps)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
});
