import { readFileSync } from 'node:fs';

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { type Config, InjectConfig } from '../../platform/config.ts';
import { ownFile } from '../../platform/own-file.ts';
import { BreachedPasswords } from './breached-passwords.adapter.ts';

const file = ownFile('data/common-passwords.txt');

/** The passwords that are guessed first (made by tools/common-passwords), and the breached ones where there is a list of them. */
@Injectable()
export class CommonPasswords implements OnApplicationShutdown {
  private readonly listed: ReadonlySet<string> = new Set(
    readFileSync(file, 'utf8').split('\n').filter(Boolean),
  );
  private readonly breached: BreachedPasswords | null;

  constructor(@InjectConfig() { breachedPasswordsFile }: Config) {
    this.breached = breachedPasswordsFile === null ? null : BreachedPasswords.open(breachedPasswordsFile);
  }

  readonly isListed = (password: string): boolean =>
    this.listed.has(password.toLowerCase()) || this.breached?.has(password) === true;

  onApplicationShutdown(): void {
    this.breached?.close();
  }
}
