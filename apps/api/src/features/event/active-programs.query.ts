import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Programs whose dates are made ahead, some at a time. */
@Injectable()
export class ActiveProgramsQuery {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async after(id: string, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select id from program where state = 'active' and id > $1 order by id limit $2`,
      [id, limit],
    );
    return rows.map((row) => row.id);
  }
}
