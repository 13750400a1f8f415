import { signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { ProbeModule, probeTable } from './probe.ts';

interface Entry {
  actor_kind: string;
  actor_id: string;
  operation: string;
  request_id: string;
  action: string;
  at: Date;
  changes: Record<string, [unknown, unknown]>;
}

describe('the audit', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z', modules: [ProbeModule] });
    for (const statement of probeTable) await api.db.query(statement);
  });
  afterAll(() => api.close());

  const entriesOf = (id: string) =>
    api.db.query<Entry[]>('select * from audit_entry where row_id = $1 order by id', [id]);
  const writeNote = async () => {
    const person = signedInAs(api);
    const note = { id: uuid(), text: 'Ibu Sri' };
    const answer = await person.post('/api/probe/notes', note);
    return { note, caller: person.caller, requestId: answer.headers.get('x-request-id') };
  };

  it('keeps who did what, when, and for which request', async () => {
    const { note, caller, requestId } = await writeNote();
    const [entry] = await entriesOf(note.id);
    expect(entry).toMatchObject({
      actor_kind: 'account',
      actor_id: caller.accountId,
      operation: 'probe.add-note',
      request_id: requestId,
      action: 'insert',
      at: new Date('2026-11-22T00:00:00Z'),
    });
  });

  it('never holds a personal value or a secret, only that it changed', async () => {
    const { note } = await writeNote();
    const [entry] = await entriesOf(note.id);
    expect(entry?.changes.text?.[1]).toMatch(/^hmac:[0-9a-f]{64}$/);
    expect(entry?.changes.token_hash).toEqual([null, 'secret']);
    expect(JSON.stringify(entry)).not.toContain('Ibu Sri');
  });

  it('shows that a person has the same value again, and no more once the key is erased', async () => {
    const { note, caller } = await writeNote();
    const digestAfter = async (text: string) => {
      await api.asSystem((tx) => tx.query('update probe_note set text = $2 where id = $1', [note.id, text]));
      return (await entriesOf(note.id)).at(-1)?.changes.text?.[1];
    };
    const [first] = await entriesOf(note.id);
    await digestAfter('something else');
    expect(await digestAfter('Ibu Sri')).toBe(first?.changes.text?.[1]);

    await api.appDb.query('select erase_person_key($1)', [caller.personId]);
    await digestAfter('something else');
    expect(await digestAfter('Ibu Sri')).not.toBe(first?.changes.text?.[1]);
  });

  it('gives two people different digests of one value', async () => {
    const [one, other] = [await writeNote(), await writeNote()];
    const [[entry], [otherEntry]] = [await entriesOf(one.note.id), await entriesOf(other.note.id)];
    expect(entry?.changes.text?.[1]).not.toBe(otherEntry?.changes.text?.[1]);
  });

  it('holds only the fields that changed, and nothing of a write that changed none', async () => {
    const { note } = await writeNote();
    await api.asSystem((tx) => tx.query('update probe_note set version = 2 where id = $1', [note.id]));
    await api.asSystem((tx) => tx.query('update probe_note set version = 2 where id = $1', [note.id]));
    const entries = await entriesOf(note.id);
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({
      action: 'update',
      actor_kind: 'system',
      changes: { version: [1, 2] },
    });
  });

  it('keeps what was taken away', async () => {
    const { note } = await writeNote();
    await api.asSystem((tx) => tx.query('delete from probe_note where id = $1', [note.id]));
    expect((await entriesOf(note.id)).at(-1)).toMatchObject({
      action: 'delete',
      changes: { version: [1, null] },
    });
  });

  it('refuses a write by nobody', async () => {
    expect((await api.person().post('/api/probe/unnamed', {})).status).toBe(500);
    const [row] = await api.db.query<{ count: number }[]>(
      `select count(*)::int as count from probe_note where text = 'x'`,
    );
    expect(row?.count).toBe(0);
  });

  it('does not hand the actor of one write to the next one on the same connection', async () => {
    await writeNote();
    await expect(
      api.appDb.query(`insert into probe_note (id, text) values (gen_random_uuid(), 'x')`),
    ).rejects.toThrow('without an actor');
  });
});
