import { signedInAs } from '../makers/caller.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { uuid } from '../uuid.ts';
import { ProbeModule, probeTable } from './probe.ts';

describe('a write', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ now: '2026-11-22T00:00:00Z', modules: [ProbeModule] });
    for (const statement of probeTable) await api.db.query(statement);
  });
  afterAll(() => api.close());

  const count = async (id: string) => {
    const [row] = await api.db.query<{ count: number }[]>(
      'select count(*)::int as count from probe_note where id = $1',
      [id],
    );
    return row?.count;
  };
  const sri = () => signedInAs(api, { accountId: '0199f3a0-0000-7000-8000-000000000007' });

  it('sent twice is done once, and answered alike', async () => {
    const note = { id: uuid(), text: 'hello' };
    const first = await sri().post('/api/probe/notes', note);
    const again = await sri().post('/api/probe/notes', note);
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await count(note.id)).toBe(1);
  });

  it('sent twelve times at once is done once', async () => {
    const note = { id: uuid(), text: 'hello' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => sri().post('/api/probe/notes', note)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(201));
    expect(await count(note.id)).toBe(1);
  });

  it('under an id that was used for something else is refused', async () => {
    const note = { id: uuid(), text: 'hello' };
    await sri().post('/api/probe/notes', note);
    const other = await sri().post('/api/probe/notes', { ...note, text: 'bye' });
    expect(other).toMatchObject({ status: 409, body: { code: 'id-reused' } });
  });

  it('of somebody else under the same id is refused', async () => {
    const note = { id: uuid(), text: 'hello' };
    await sri().post('/api/probe/notes', note);
    expect((await signedInAs(api).post('/api/probe/notes', note)).status).toBe(409);
  });

  it('under the id of a thing that came about otherwise is refused', async () => {
    const id = uuid();
    await api.asSystem((tx) => tx.query(`insert into probe_note (id, text) values ($1, 'x')`, [id]));
    const answer = await sri().post('/api/probe/notes', { id, text: 'hello' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'id-reused' } });
  });

  it('that is refused leaves nothing, and may be tried again', async () => {
    const note = { id: uuid(), text: 'hello' };
    const refused = await sri().post('/api/probe/notes', { ...note, refuse: true });
    expect(refused).toMatchObject({ status: 409, body: { code: 'note-refused' } });
    expect(await count(note.id)).toBe(0);
    expect((await sri().post('/api/probe/notes', note)).status).toBe(201);
  });

  it('may keep what it counted although it is refused', async () => {
    const note = { id: uuid(), text: 'hello', refuse: true, keepOnRefusal: true };
    expect((await sri().post('/api/probe/notes', note)).status).toBe(409);
    expect(await count(note.id)).toBe(1);
  });

  it('is forgotten as an act after a quarter, not as a thing', async () => {
    const note = { id: uuid(), text: 'hello' };
    await sri().post('/api/probe/notes', note);
    await api.moveTo('2027-03-22T00:00:00Z');
    const [row] = await api.db.query('select from request_once where id = $1', [note.id]);
    expect(row).toBeUndefined();
    expect((await sri().post('/api/probe/notes', note)).body).toMatchObject({ code: 'id-reused' });
  });
});
