import { Body, Controller, Get, Injectable, Module, Param, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ok, refuse, type Result } from '@guyub/domain/kernel/result';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { anyone, anyoneRelated, callersRelated, callersWho } from '../../src/platform/access.ts';
import { type AccountCaller, actorOf, CurrentAccount } from '../../src/platform/caller.ts';
import { JobRegistry } from '../../src/platform/job-registry.ts';
import { Operation } from '../../src/platform/operation.ts';
import { Outbox } from '../../src/platform/outbox.ts';
import { commonProblems, unwrap } from '../../src/platform/problem.ts';
import { UnitOfWork } from '../../src/platform/unit-of-work.ts';

/** A little slice of its own, to try the platform on. */
export const noteSchema = z.strictObject({
  id: z.uuid(),
  text: z.string().max(200),
  refuse: z.boolean().default(false),
  keepOnRefusal: z.boolean().default(false),
  withJob: z.boolean().default(false),
});
type Note = z.infer<typeof noteSchema>;

const problems = { ...commonProblems, 'note-refused': { status: 409, title: 'This note is not wanted' } };

@Injectable()
export class NoteReader {
  async read({ params }: { params: Readonly<Record<string, string>> }) {
    return params.noteId === '0199f3a0-0000-7000-8000-00000000dead'
      ? null
      : { isMine: params.noteId?.endsWith('1') };
  }
}

@Controller('api/probe')
export class ProbeController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Post('notes')
  @Operation({
    id: 'probe.add-note',
    summary: 'Add a note',
    access: callersWho(() => true),
    response: z.object({ id: z.uuid() }),
    status: 201,
    problems,
  })
  async add(@Body({ schema: noteSchema }) note: Note, @CurrentAccount() caller: AccountCaller) {
    const command = { id: note.id, operation: 'probe.add-note', content: note };
    const result = await this.unitOfWork.write(
      command,
      actorOf(caller),
      async (tx): Promise<Result<{ id: string }, { code: 'note-refused' }>> => {
        await tx.query('insert into probe_note (id, person_id, text, token_hash) values ($1, $2, $3, $4)', [
          note.id,
          caller.personId,
          note.text,
          'hash-of-a-token',
        ]);
        if (note.withJob) await this.outbox.add(tx, 'probe.note', { noteId: note.id });
        return note.refuse ? refuse({ code: 'note-refused' }) : ok({ id: note.id });
      },
      { keepOnRefusal: note.keepOnRefusal },
    );
    return unwrap(result, problems);
  }

  @Post('unnamed')
  @Operation({ id: 'probe.unnamed', summary: 'Write without an actor', access: anyone, response: null })
  async unnamed() {
    await this.dataSource.query(`insert into probe_note (id, text) values (gen_random_uuid(), 'x')`);
  }

  @Get('notes/:noteId')
  @Operation({
    id: 'probe.get-note',
    summary: 'Mine alone',
    access: callersRelated(NoteReader, (_caller, note) => note.isMine === true),
    response: z.object({ noteId: z.string() }),
  })
  get(@Param('noteId', { schema: z.uuid() }) noteId: string) {
    return { noteId };
  }

  @Get('hidden/:noteId')
  @Operation({
    id: 'probe.get-hidden',
    summary: 'Hidden from others',
    access: anyoneRelated(NoteReader, (_caller, note) => note.isMine === true),
    response: z.object({ noteId: z.string() }),
  })
  hidden(@Param('noteId', { schema: z.uuid() }) noteId: string) {
    return { noteId };
  }

  @Get('too-much')
  @Operation({
    id: 'probe.too-much',
    summary: 'Says too much',
    access: anyone,
    response: z.object({ a: z.int() }),
  })
  tooMuch() {
    return { a: 1, secret: 'b' };
  }

  @Get('fault')
  @Operation({ id: 'probe.fault', summary: 'Breaks', access: anyone, response: z.object({}) })
  fault() {
    throw new Error('the password is hunter2');
  }

  @Get('slow')
  @Operation({ id: 'probe.slow', summary: 'Asks for too much', access: anyone, response: z.object({}) })
  slow() {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(`set local statement_timeout = '1ms'`);
      await tx.query('select pg_sleep(20)');
    });
  }
}

/** Counts what the jobs did. */
@Injectable()
export class ProbeJob {
  readonly seen: string[] = [];
  failures = 0;
  /** what a job waits for before it is done */
  until: Promise<void> = Promise.resolve();
  sweeps: string[] = [];

  constructor(registry: JobRegistry) {
    registry.handle('probe.note', z.object({ noteId: z.uuid() }), async ({ noteId }) => {
      if (this.failures-- > 0) throw new Error('not yet');
      await this.until;
      this.seen.push(noteId);
    });
    registry.sweep('probe.sweep', 60, async (now) => void this.sweeps.push(now.toString()));
  }
}

@Module({ controllers: [ProbeController], providers: [NoteReader, ProbeJob] })
export class ProbeModule {}

/** The probe's own table, made as a migration would. */
export const probeTable = [
  'create table probe_note (id uuid primary key, person_id uuid, text text not null, token_hash text, version integer not null default 1)',
  `select audit_table('probe_note', personal => '{text}', person_column => 'person_id', public => true)`,
  'grant select, insert, update, delete on probe_note to guyub_app',
];
