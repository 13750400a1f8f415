import { readFileSync } from 'node:fs';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { wordsIn } from '@guyub/domain/identity';
import { DataSource } from 'typeorm';

const file = new URL('../../../../../data/context-words.txt', import.meta.url);

/**
 * Words that everybody here would try first in a password: those of the list (data/context-words.txt), and what only this
 * installation's data knows: the regency, its districts and villages, and the names and labels of all organizations.
 */
@Injectable()
export class ContextWordsQuery {
  private readonly listed: readonly string[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(): Promise<readonly string[]> {
    const names = await this.dataSource.query<{ name: string }[]>(
      `select name from place_region union select province from place_region union select name from place_area
       union select name from organization union select code from organization`,
    );
    return [...new Set([...this.listed, ...names.flatMap(({ name }) => wordsIn(name))])];
  }
}
