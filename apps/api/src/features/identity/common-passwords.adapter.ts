import { readFileSync } from 'node:fs';

import { Injectable } from '@nestjs/common';

const file = new URL('../../../../../data/common-passwords.txt', import.meta.url);

/** The list of passwords that are guessed first (made by tools/common-passwords), read once. */
@Injectable()
export class CommonPasswords {
  private readonly listed: ReadonlySet<string> = new Set(
    readFileSync(file, 'utf8').split('\n').filter(Boolean),
  );

  readonly isListed = (lowerCased: string): boolean => this.listed.has(lowerCased);
}
