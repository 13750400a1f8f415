import type { BegunSecondFactor, SecondFactorKind, SecondFactors } from '@guyub/domain/identity';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';

import { useMessages } from '../../../lib/i18n.tsx';
import { useIsInBrowser } from '../../../lib/in-browser.ts';
import { newId } from '../../../lib/ids.ts';
import { Banner } from '../../../ui/banner.tsx';
import { AnchorButton, Button } from '../../../ui/button.tsx';
import { Tile } from '../../../ui/choices.tsx';
import { Field, FieldGroup } from '../../../ui/field.tsx';
import { TextInput } from '../../../ui/inputs.tsx';
import { addFactor, beginFactor, identityKeys } from '../api/identity.queries.ts';
import { canUsePasskeys, makePasskey } from '../passkeys.ts';
import { secondFactorMessages } from '../second-factor-messages.ts';
import { useSayRefusal } from '../use-say-refusal.ts';
import { NarrowPage } from './narrow-page.tsx';
import { PasswordInput } from './password-input.tsx';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface SecondFactorSetupProps {
  accountId: string;
  present: SecondFactors;
  /** Where one goes with the roles that waited. */
  onDone: () => void;
}

type Begun = BegunSecondFactor & { setupId: string };

/** From the password to the codes on paper in three steps. */
export function SecondFactorSetup({ accountId, present, onDone }: SecondFactorSetupProps) {
  const say = useMessages(secondFactorMessages);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null)
    return codes.length === 0 ? (
      <NarrowPage title={say.doneTitle} text={say.doneText}>
        <Button look="main" isWide onClick={onDone}>
          {say.done}
        </Button>
      </NarrowPage>
    ) : (
      <NarrowPage title={say.codesTitle} text={say.codesText}>
        <RecoveryCodes accountId={accountId} codes={codes} onDone={onDone} />
      </NarrowPage>
    );
  if (begun === null) return <Beginning present={present} onBegun={setBegun} />;
  const again = () => setBegun(null);
  return begun.totp ? (
    <ConnectApp begun={begun} totp={begun.totp} onAdded={setCodes} onAgain={again} />
  ) : (
    <MakePasskey begun={begun} onAdded={setCodes} onAgain={again} />
  );
}

function Beginning({ present, onBegun }: { present: SecondFactors; onBegun: (begun: Begun) => void }) {
  const say = useMessages(secondFactorMessages);
  const client = useQueryClient();
  const isInBrowser = useIsInBrowser();
  const hasApp = present.factors.some(({ kind }) => kind === 'totp');
  const canMakePasskey = isInBrowser && canUsePasskeys() && window.location.origin === present.passkeyOrigin;
  const kinds: SecondFactorKind[] = [
    ...(hasApp ? [] : (['totp'] as const)),
    ...(canMakePasskey ? (['passkey'] as const) : []),
  ];
  const [chosen, setChosen] = useState<SecondFactorKind>('totp');
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  // not React's own: what is typed before the app has come stays
  const password = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  const beginning = useMutation({
    mutationFn: async ({ wanted, current }: { wanted: SecondFactorKind; current: string }) => {
      const setupId = newId();
      return { ...(await beginFactor(client, { changeId: setupId, kind: wanted, current })), setupId };
    },
    onSuccess: onBegun,
  });
  const problem = useSayRefusal()(beginning.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const current = password.current?.value ?? '';
    setEmpty(current === '');
    if (kind !== undefined && current !== '') beginning.mutate({ wanted: kind, current });
  };
  const hints = { totp: say.totpHint, passkey: say.passkeyHint };
  return (
    <NarrowPage title={say.setupTitle} text={`${say.text} ${say.setupText}`}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-5">
        <FieldGroup label={say.choose}>
          {kinds.map((one) => (
            <Tile
              key={one}
              type="radio"
              name="kind"
              title={say.kinds[one]}
              note={hints[one]}
              value={one}
              checked={one === kind}
              onChange={() => setChosen(one)}
            />
          ))}
        </FieldGroup>
        <Field label={say.currentPassword} error={isEmpty ? say.passwordNeeded : undefined}>
          <PasswordInput ref={password} autoComplete="current-password" maxLength={200} />
        </Field>
        {problem ? (
          <Banner tone="bad" role="alert">
            {problem}
          </Banner>
        ) : null}
        <Button type="submit" look="main" isWide isBusy={beginning.isPending} disabled={kind === undefined}>
          {say.continue}
        </Button>
      </form>
    </NarrowPage>
  );
}

/** What the account page showed is over, also for who goes back to it without finishing; who one is stays as it was until then. */
function forgetBefore(client: QueryClient): void {
  for (const queryKey of [identityKeys.factors(), identityKeys.sessions(), identityKeys.notices()])
    void client.invalidateQueries({ queryKey });
}

interface AddingProps {
  begun: Begun;
  onAdded: (codes: readonly string[]) => void;
  onAgain: () => void;
}

interface ConnectAppProps extends AddingProps {
  totp: NonNullable<Begun['totp']>;
}

function ConnectApp({ begun, totp, onAdded, onAgain }: ConnectAppProps) {
  const say = useMessages(secondFactorMessages);
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [name, setName] = useState(say.totpName);
  const adding = useMutation({
    mutationFn: () => addFactor(client, { changeId: newId(), setupId: begun.setupId, name, code }),
    onSuccess: ({ recoveryCodes }) => {
      forgetBefore(client);
      onAdded(recoveryCodes);
    },
  });
  const problem = useSayRefusal()(adding.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <NarrowPage title={say.scanTitle} text={say.scanText}>
      <div className="grid justify-items-center gap-3">
        {/* a phone cannot scan itself, so there the link comes first */}
        <AnchorButton href={totp.address} isWide className="md:hidden">
          {say.openApp}
        </AnchorButton>
        <p className="text-sm text-ink-2 md:hidden">{say.orScan}</p>
        <QrCode text={totp.address} label={say.qrLabel} />
      </div>
      <details>
        <summary className="touch inline-flex items-center text-sm font-semibold text-brand-ink">
          {say.cannotScan}
        </summary>
        <p className="text-sm text-ink-2">{say.keyLabel}:</p>
        <p className="font-mono text-sm tracking-wide break-all select-all">
          {totp.secret.match(/.{1,4}/g)?.join(' ')}
        </p>
      </details>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.enterCode} hint={say.codeHint} error={problem}>
          <TextInput
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={20}
            className="font-mono text-lg tracking-widest"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <Field label={say.name} hint={say.nameHint}>
          <TextInput maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button
          type="submit"
          look="main"
          isWide
          isBusy={adding.isPending}
          disabled={code.trim().length < 6 || name.trim() === ''}
        >
          {say.turnOnNow}
        </Button>
        <Button look="text" onClick={onAgain}>
          {say.startAgain}
        </Button>
      </form>
    </NarrowPage>
  );
}

function MakePasskey({ begun, onAdded, onAgain }: AddingProps) {
  const say = useMessages(secondFactorMessages);
  const client = useQueryClient();
  const [name, setName] = useState(say.passkeyName);
  const adding = useMutation({
    mutationFn: async () => {
      if (begun.passkey === null) throw new Error('No passkey was begun');
      const passkey = await makePasskey(begun.passkey);
      return addFactor(client, { changeId: newId(), setupId: begun.setupId, name, passkey });
    },
    onSuccess: ({ recoveryCodes }) => {
      forgetBefore(client);
      onAdded(recoveryCodes);
    },
  });
  const problem = useSayRefusal()(adding.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <NarrowPage title={say.passkeyTitle} text={say.passkeyText}>
      <form method="post" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={say.name} hint={say.nameHint}>
          <TextInput maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        {problem ? (
          <Banner tone="bad" role="alert">
            {problem}
          </Banner>
        ) : null}
        <Button type="submit" look="main" isWide isBusy={adding.isPending} disabled={name.trim() === ''}>
          {say.turnOnNow}
        </Button>
        <Button look="text" onClick={onAgain}>
          {say.startAgain}
        </Button>
      </form>
    </NarrowPage>
  );
}
