import { foldForSearch } from '../kernel/search.ts';
import type { ModeratedField } from './moderation.ts';

/** What a program is found by, folded; hidden words are not found either. */
export function programSearchText(
  program: {
    title: string;
    purpose: string;
    activityTitles: readonly string[];
    hostNames: readonly string[];
    venue: string;
  },
  hidden: readonly ModeratedField[],
): string {
  const words = [
    hidden.includes('title') ? '' : program.title,
    hidden.includes('purpose') ? '' : program.purpose,
    ...program.activityTitles,
    ...program.hostNames,
    program.venue,
  ];
  // folded apart and joined by a space, so that no word is found across two fields
  return words.map(foldForSearch).filter(Boolean).join(' ');
}
