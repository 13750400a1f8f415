import { AccountCare1795340000000 } from './1795340000000-account-care.ts';
import { AttemptNews1795350000000 } from './1795350000000-attempt-news.ts';
import { AuditAbout1795400000002 } from './1795400000002-audit-about.ts';
import { AuditByDay1795300900000 } from './1795300900000-audit-by-day.ts';
import { ClosedFunctions1795300700000 } from './1795300700000-closed-functions.ts';
import { CodeTries1795400000000 } from './1795400000000-code-tries.ts';
import { Event1795300500000 } from './1795300500000-event.ts';
import { EventFigures1795300600000 } from './1795300600000-event-figures.ts';
import { FormerSlugs1795400000003 } from './1795400000003-former-slugs.ts';
import { FoundByIndex1795360000000 } from './1795360000000-found-by-index.ts';
import { Foundation1795300000000 } from './1795300000000-foundation.ts';
import { Identity1795300200000 } from './1795300200000-identity.ts';
import { InvitationsByInviter1795395000000 } from './1795395000000-invitations-by-inviter.ts';
import { LastingEvent1795301100000 } from './1795301100000-lasting-event.ts';
import { ListsByIndex1795370000000 } from './1795370000000-lists-by-index.ts';
import { OfficeStays1795301000000 } from './1795301000000-office-stays.ts';
import { Organization1795300300000 } from './1795300300000-organization.ts';
import { PhotoVariants1795320000000 } from './1795320000000-photo-variants.ts';
import { Place1795300100000 } from './1795300100000-place.ts';
import { Poster1795320100000 } from './1795320100000-poster.ts';
import { PowerEnds1795390000000 } from './1795390000000-power-ends.ts';
import { Program1795300400000 } from './1795300400000-program.ts';
import { ReachableOffice1795410000001 } from './1795410000001-reachable-office.ts';
import { ResultsByActivity1795420000000 } from './1795420000000-results-by-activity.ts';
import { SecondFactor1795310000000 } from './1795310000000-second-factor.ts';
import { SessionEnding1795410000000 } from './1795410000000-session-ending.ts';
import { SessionProof1795350100000 } from './1795350100000-session-proof.ts';
import { Setting1795300150000 } from './1795300150000-setting.ts';
import { SimilarWords1795300850000 } from './1795300850000-similar-words.ts';
import { Succession1795330000000 } from './1795330000000-succession.ts';
import { WriteCount1795300800000 } from './1795300800000-write-count.ts';
import { WrongProofs1795400000001 } from './1795400000001-wrong-proofs.ts';
import { ForgottenDevices1795425000000 } from './1795425000000-forgotten-devices.ts';

/** Every migration, oldest first; named one by one so that server, tests and start agree. */
export const migrations = [
  Foundation1795300000000,
  Place1795300100000,
  Setting1795300150000,
  Identity1795300200000,
  Organization1795300300000,
  Program1795300400000,
  Event1795300500000,
  EventFigures1795300600000,
  ClosedFunctions1795300700000,
  WriteCount1795300800000,
  SimilarWords1795300850000,
  AuditByDay1795300900000,
  OfficeStays1795301000000,
  LastingEvent1795301100000,
  SecondFactor1795310000000,
  PhotoVariants1795320000000,
  Poster1795320100000,
  Succession1795330000000,
  AccountCare1795340000000,
  AttemptNews1795350000000,
  SessionProof1795350100000,
  FoundByIndex1795360000000,
  ListsByIndex1795370000000,
  PowerEnds1795390000000,
  InvitationsByInviter1795395000000,
  CodeTries1795400000000,
  WrongProofs1795400000001,
  AuditAbout1795400000002,
  FormerSlugs1795400000003,
  SessionEnding1795410000000,
  ReachableOffice1795410000001,
  ResultsByActivity1795420000000,
  ForgottenDevices1795425000000,
];
