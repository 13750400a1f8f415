import { readFileSync } from 'node:fs';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ContextWords, contextWordsOf, wordsIn } from '@guyub/domain/identity';
import { DataSource } from 'typeorm';

import { ownFile } from '../../platform/own-file.ts';
import { PublicChanges } from '../../platform/public-changes.ts';

const file = ownFile('data/context-words.txt');

/**
 * Words that everybody here would try first in a password: those of the list (data/context-words.txt), and what only this
 * installation's data knows: the regency, its districts and villages, and the names and labels of the organizations that
 * the office has verified and not suspended: anybody can found one, and its name must not forbid others' passwords.
 */
@Injectable()
export class ContextWordsQuery {
  private readonly listed: readonly string[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  private known: ContextWords | null = null;
  private generation = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly changes: PublicChanges,
  ) {
    changes.onChange(
      () => {
        this.generation++;
        this.known = null;
      },
      () => this.known !== null,
    );
  }

  /** Remembered until something public changes, since strangers may ask for it as often as they like. */
  async run(): Promise<ContextWords> {
    if (this.known !== null && this.changes.isListening()) return this.known;
    const { generation } = this;
    const words = await this.read();
    // what was read before a change is not kept after it
    this.known = generation === this.generation ? words : null;
    return words;
  }

  private async read(): Promise<ContextWords> {
    const names = await this.dataSource.query<{ name: string }[]>(
      `select name from place_region union select province from place_region union select name from place_area
       union select name from organization where is_verified and status = 'active'
       union select code from organization where is_verified and status = 'active'`,
    );
    return contextWordsOf([...this.listed, ...names.flatMap(({ name }) => wordsIn(name))]);
  }
}
