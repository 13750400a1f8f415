import { refuse, type Result, ok } from '@guyub/domain/kernel/result';

export interface PhotoRoom {
  /** unfinished ones of one network: each page sends one at a time, and a hall full of helpers may share one network */
  mostOfOne: number;
  /** bytes of all together that may be under way, and so in memory; more than one network can ever take */
  mostBytes: number;
}

export type NoRoom = { of: 'network' } | { of: 'all' };

/** What is kept in memory of pictures that are not whole yet; who finds no room is asked to come again. */
export class UnfinishedPhotos {
  private readonly count = new Map<string, number>();
  private bytes = 0;

  constructor(private readonly room: PhotoRoom) {}

  /** Room for so many bytes is held from the first one to the last, however slowly they come. */
  async read<T>(network: string, bytes: number, read: () => Promise<T>): Promise<Result<T, NoRoom>> {
    const before = this.count.get(network) ?? 0;
    if (before >= this.room.mostOfOne) return refuse({ of: 'network' });
    if (this.bytes + bytes > this.room.mostBytes) return refuse({ of: 'all' });
    this.count.set(network, before + 1);
    this.bytes += bytes;
    try {
      return ok(await read());
    } finally {
      this.bytes -= bytes;
      const left = (this.count.get(network) ?? 1) - 1;
      if (left > 0) this.count.set(network, left);
      else this.count.delete(network);
    }
  }
}
