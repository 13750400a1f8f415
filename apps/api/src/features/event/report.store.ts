import type { EventForReport, FileReport } from '@guyub/domain/event';
import type { EntityManager } from 'typeorm';

import { instant } from './event-brief.ts';

export interface DateForReport extends EventForReport {
  id: string;
  programId: string;
  slug: string;
  startsLocal: string;
  version: number;
}

export interface FiledReport extends FileReport {
  eventId: string;
  revision: number;
}

interface ShownPhoto {
  id: string;
  width: number;
  height: number;
}

/** Filings of results, for writing. */
export class ReportStore {
  constructor(
    private readonly tx: EntityManager,
    private readonly now: Date,
  ) {}

  /** Locks the date, so that of two filings at once one comes first. */
  async lockDate(eventId: string): Promise<DateForReport | null> {
    const rows = await this.tx.query<unknown[]>('select from event where id = $1 for update', [eventId]);
    if (rows.length === 0) return null;
    const [row] = await this.tx.query<{ event: DateForReport }[]>(
      `select json_build_object(
         'id', e.id, 'programId', e.program_id, 'slug', e.slug, 'status', e.status, 'version', e.version,
         'startsAt', ${instant('e.starts_at')}, 'startsLocal', to_char(e.starts_local, 'YYYY-MM-DD"T"HH24:MI'),
         'revision', (select coalesce(max(r.revision), 0) from event_report r where r.event_id = e.id),
         'activities', (
           select coalesce(json_agg(json_build_object('id', x.id, 'unit', x.unit) order by x.position), '[]')
           from activity x where x.event_id = e.id)) as event
       from event e where e.id = $1`,
      [eventId],
    );
    return row?.event ?? null;
  }

  async areOrganizations(ids: readonly string[]): Promise<boolean> {
    const [row] = await this.tx.query<{ known: boolean }[]>(
      `select not exists (
         select from unnest($1::uuid[]) as asked (id)
         where not exists (select from organization o where o.id = asked.id)) as known`,
      [ids],
    );
    return row?.known ?? false;
  }

  /** Photos that this account or organization uploaded, or that the date's report shows already. */
  async usablePhotos(
    ids: readonly string[],
    by: { accountId: string; organizationId: string; eventId: string },
  ): Promise<Map<string, ShownPhoto>> {
    const rows = await this.tx.query<ShownPhoto[]>(
      `select p.id, f.width, f.height
       from event_photo p join stored_file f on f.id = p.id left join event_report r on r.id = p.report_id
       where p.id = any ($1::uuid[])
         and (r.event_id = $4 or (p.report_id is null and (p.account_id = $2 or p.organization_id = $3)))
       for update of p`,
      [ids, by.accountId, by.organizationId, by.eventId],
    );
    return new Map(rows.map((photo) => [photo.id, photo]));
  }

  async addReport(report: FiledReport, photos: readonly (ShownPhoto & { alt: string })[]): Promise<void> {
    await this.tx.query(
      `insert into event_report (id, event_id, revision, people_came, note, handed_over, photos, correction_reason,
         filed_by, filed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        report.id,
        report.eventId,
        report.revision,
        report.peopleCame,
        report.note,
        JSON.stringify(report.handedOver),
        JSON.stringify(photos),
        report.revision === 1 ? '' : report.correctionReason,
        report.organizationId,
        this.now,
      ],
    );
    await this.tx.query(
      `insert into activity_result (report_id, activity_id, amount)
       select $1, d."activityId", d.amount from jsonb_to_recordset($2::jsonb) as d ("activityId" uuid, amount bigint)`,
      [report.id, JSON.stringify(report.results)],
    );
    await this.tx.query(
      'update event_photo set report_id = $1 where id = any ($2::uuid[]) and report_id is null',
      [report.id, photos.map(({ id }) => id)],
    );
    await this.followReport(report);
  }

  /** The newest figures beside what they are figures of, for the lists. */
  private async followReport(report: FiledReport): Promise<void> {
    await this.tx.query(
      `update activity x set result_amount = d.amount
       from jsonb_to_recordset($2::jsonb) as d ("activityId" uuid, amount bigint)
       where x.id = d."activityId" and x.event_id = $1 and x.result_amount is distinct from d.amount`,
      [report.eventId, JSON.stringify(report.results)],
    );
    await this.tx.query(
      `update event set is_reported = true, people_came = $2, version = version + 1, changed_at = $3 where id = $1`,
      [report.eventId, report.peopleCame, this.now],
    );
  }
}
