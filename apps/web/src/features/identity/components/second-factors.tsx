import type { SecondFactors as Factors } from '@guyub/domain/identity';
import {
  useMutation,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useState } from 'react';

import { formatInstant } from '../../../lib/dates.ts';
import { useLocale, useMessages } from '../../../lib/i18n.tsx';
import { useIsInBrowser } from '../../../lib/in-browser.ts';
import { newId } from '../../../lib/ids.ts';
import { privatePaths } from '../../../lib/private-paths.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import {
  factorsQuery,
  identityKeys,
  makeRecoveryCodes,
  removeFactor,
  securityNoticesQuery,
} from '../api/identity.queries.ts';
import { secondFactorMessages } from '../second-factor-messages.ts';
import { hasUnkeptCodes } from '../unkept-codes.ts';
import { useSayRefusal } from '../use-say-refusal.ts';
import { PasswordSheet } from './password-sheet.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Factor = Factors['factors'][number];

/** What is asked besides one's password: the list, one more, recovery codes. */
export function SecondFactors({ accountId, timeZone }: { accountId: string; timeZone: string }) {
  const say = useMessages(secondFactorMessages);
  const locale = useLocale();
  const { data } = useSuspenseQuery(factorsQuery());
  const [removed, setRemoved] = useState<Factor | null>(null);
  const [isMaking, setMaking] = useState(false);
  const { factors, recoveryCodesLeft } = data;
  // a sheet with new codes notes them itself
  const isUnkept = useIsInBrowser() && factors.length > 0 && !isMaking && hasUnkeptCodes(accountId);
  const when = (instant: string) => formatInstant(instant, timeZone, locale);
  return (
    <section className="grid gap-3">
      <div className="grid gap-1">
        <h2>{say.title}</h2>
        <p className="text-sm text-ink-2">{say.text}</p>
      </div>
      {factors.length === 0 ? (
        <p className="text-sm text-ink-3">{say.off}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {factors.map((factor) => (
            <li key={factor.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-semibold">{factor.name}</span>
                <span className="block text-xs text-ink-3">
                  {say.kinds[factor.kind]} ·{' '}
                  {factor.lastUsedAt
                    ? say.lastUsed(when(factor.lastUsedAt))
                    : say.added(when(factor.addedAt))}
                </span>
              </span>
              <Button
                look="line"
                aria-label={`${say.remove}: ${factor.name}`}
                onClick={() => setRemoved(factor)}
              >
                {say.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isUnkept ? <Banner tone="warn">{say.codesUnkept}</Banner> : null}
      {factors.length > 0 && recoveryCodesLeft <= 3 ? (
        <Banner tone="warn">{say.codesLeft(recoveryCodesLeft)}</Banner>
      ) : factors.length > 0 ? (
        <p className="text-sm text-ink-2">{say.codesLeft(recoveryCodesLeft)}</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <LinkButton to={privatePaths.secondFactor} look={factors.length === 0 ? 'solid' : 'line'}>
          {factors.length === 0 ? say.turnOn : say.addAnother}
        </LinkButton>
        {factors.length === 0 ? null : (
          <Button look={isUnkept ? 'solid' : 'line'} onClick={() => setMaking(true)}>
            {say.newCodes}
          </Button>
        )}
      </div>
      {removed ? (
        <RemoveSheet factor={removed} isLast={factors.length === 1} onClose={() => setRemoved(null)} />
      ) : null}
      {isMaking ? <NewCodesSheet accountId={accountId} onClose={() => setMaking(false)} /> : null}
    </section>
  );
}

interface RemoveSheetProps {
  factor: Factor;
  isLast: boolean;
  onClose: () => void;
}

function RemoveSheet({ factor, isLast, onClose }: RemoveSheetProps) {
  const say = useMessages(secondFactorMessages);
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: (current: string) => removeFactor(client, factor.id, { changeId: newId(), current }),
    // with the last one roles may have gone that this page was rendered with
    onSuccess: () => (isLast ? window.location.reload() : onClose()),
    onSettled: () => client.invalidateQueries({ queryKey: identityKeys.all }),
  });
  const problem = useSayRefusal()(removing.error);
  return (
    <PasswordSheet
      title={say.removeTitle(factor.name)}
      text={isLast ? say.removeLastText : say.removeText}
      confirm={say.remove}
      look="danger"
      isBusy={removing.isPending}
      problem={problem}
      onConfirm={(current) => removing.mutate(current)}
      onClose={onClose}
    />
  );
}

function NewCodesSheet({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const say = useMessages(secondFactorMessages);
  const client = useQueryClient();
  const making = useMutation({
    mutationFn: (current: string) => makeRecoveryCodes(client, { changeId: newId(), current }),
    onSettled: () => client.invalidateQueries({ queryKey: identityKeys.all }),
  });
  const problem = useSayRefusal()(making.error);
  if (making.data)
    return (
      <Sheet isOpen onClose={null} title={say.codesTitle} text={say.codesText}>
        <RecoveryCodes accountId={accountId} codes={making.data.recoveryCodes} onDone={onClose} />
      </Sheet>
    );
  return (
    <PasswordSheet
      title={`${say.newCodes}?`}
      text={say.newCodesText}
      confirm={say.newCodes}
      isBusy={making.isPending}
      problem={problem}
      onConfirm={(current) => making.mutate(current)}
      onClose={onClose}
    />
  );
}

/** What happened at the door of the account. */
export function SecurityNotices({ timeZone }: { timeZone: string }) {
  const say = useMessages(secondFactorMessages);
  const locale = useLocale();
  const notices = useSuspenseInfiniteQuery(securityNoticesQuery());
  const shown = notices.data.pages.flatMap(({ items }) => items);
  return (
    <section className="grid gap-2">
      <h2>{say.notices}</h2>
      {shown.length === 0 ? <p className="text-sm text-ink-3">{say.noNotices}</p> : null}
      <ul className="divide-y divide-line">
        {shown.map((notice) => (
          <li key={notice.id} className="py-3 text-sm">
            <span className="block font-semibold">{say.noticeKinds[notice.kind](notice.params)}</span>
            {notice.reason ? <span className="block text-ink-2">{say.reason(notice.reason)}</span> : null}
            <span className="block text-xs text-ink-3">{formatInstant(notice.at, timeZone, locale)}</span>
          </li>
        ))}
      </ul>
      <MoreButton query={notices} />
    </section>
  );
}
