import { refuse, type Result, ok } from '@guyub/domain/kernel/result';

export interface PhotoRoom {
  /** unfinished ones of one account: a page sends one at a time, and a person has few pages open */
  mostOfAccount: number;
  /** unfinished ones of one network, which a hall full of helpers may share */
  mostOfNetwork: number;
  /** bytes of all together that may be under way, and so in memory; more than one account or network can ever take */
  mostBytes: number;
}

export interface PhotoSender {
  accountId: string;
  network: string;
}

export type NoRoom = { of: 'account' } | { of: 'network' } | { of: 'all' };

/** What is kept in memory of pictures that are not whole yet; who finds no room is asked to come again. */
export class UnfinishedPhotos {
  private readonly ofAccounts = new Map<string, number>();
  private readonly ofNetworks = new Map<string, number>();
  private bytes = 0;

  constructor(private readonly room: PhotoRoom) {}

  /** Room for so many bytes is held from the first one to the last, however slowly they come. */
  async read<T>(sender: PhotoSender, bytes: number, read: () => Promise<T>): Promise<Result<T, NoRoom>> {
    const { accountId, network } = sender;
    if ((this.ofAccounts.get(accountId) ?? 0) >= this.room.mostOfAccount) return refuse({ of: 'account' });
    if ((this.ofNetworks.get(network) ?? 0) >= this.room.mostOfNetwork) return refuse({ of: 'network' });
    if (this.bytes + bytes > this.room.mostBytes) return refuse({ of: 'all' });
    this.hold(sender, bytes, 1);
    try {
      return ok(await read());
    } finally {
      this.hold(sender, bytes, -1);
    }
  }

  private hold({ accountId, network }: PhotoSender, bytes: number, times: 1 | -1): void {
    count(this.ofAccounts, accountId, times);
    count(this.ofNetworks, network, times);
    this.bytes += bytes * times;
  }
}

/** Who has none under way is forgotten. */
function count(of: Map<string, number>, key: string, more: 1 | -1): void {
  const now = (of.get(key) ?? 0) + more;
  if (now > 0) of.set(key, now);
  else of.delete(key);
}
