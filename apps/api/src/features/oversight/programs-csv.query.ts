import { Injectable } from '@nestjs/common';
import type { OversightRow, oversightCsvQuerySchema } from '@guyub/domain/event';
import { type Unit, units } from '@guyub/domain/program';
import type { z } from 'zod';

import { type CsvCell, writeCsv } from '../../platform/csv.ts';
import { oversightWords } from './oversight.words.ts';
import { OversightProgramsQuery } from './oversight-programs.query.ts';

/** Rows read at a time. */
const PAGE = 100;

/** The officer's table as a file: every row that the filter leaves, in the order of the page. */
@Injectable()
export class ProgramsCsvQuery {
  constructor(private readonly programs: OversightProgramsQuery) {}

  async run({ lang, ...filter }: z.infer<typeof oversightCsvQuerySchema>) {
    const say = oversightWords[lang];
    const { columns } = say;
    const rows: CsvCell[][] = [
      [...Object.values(columns), ...units.map((unit) => say.lastResult(say.units[unit]))],
    ];
    for (let cursor: string | undefined; ; ) {
      const page = await this.programs.run({ ...filter, limit: PAGE, cursor });
      rows.push(...page.items.map((row) => cellsOf(row, say)));
      if (page.nextCursor === null) return { fileName: `guyub-${say.fileName}.csv`, text: writeCsv(rows) };
      cursor = page.nextCursor;
    }
  }
}

function cellsOf(row: OversightRow, say: (typeof oversightWords)['id']): CsvCell[] {
  const cells: Record<keyof typeof say.columns, CsvCell> = {
    program: row.title || say.hiddenTitle,
    owner: row.owner.name,
    hosts: row.hosts.map(({ name }) => name).join(', '),
    kinds: row.kinds.map((kind) => say.kinds[kind]).join(', '),
    state: say.states[row.state] ?? row.state,
    next: row.nextStartsLocal?.slice(0, 10) ?? null,
    last: row.lastStartsLocal?.slice(0, 10) ?? null,
    reported: row.lastReported === null ? null : row.lastReported ? say.yes : say.no,
    held: row.heldCount,
    notReported: row.notReportedCount,
    overdue: row.overdueCount,
    overdueDays: row.oldestOverdueDays,
    flags: row.openFlags,
  };
  const names = Object.keys(say.columns) as (keyof typeof cells)[];
  return [...names.map((name) => cells[name]), ...units.map((unit) => resultIn(row, unit))];
}

/** What was not reported is empty, never zero. */
function resultIn({ lastResults }: OversightRow, unit: Unit): number | null {
  const amounts = lastResults.flatMap((one) =>
    one.unit === unit && one.amount !== null ? [one.amount] : [],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}
