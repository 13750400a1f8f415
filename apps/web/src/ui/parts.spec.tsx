import { weaveStripes } from '@guyub/domain/kernel/weave';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { show } from '../../test/screen.tsx';
import { KindTiles } from './choices.tsx';
import { DisclosureMenu } from './disclosure-menu.tsx';
import { Field } from './field.tsx';
import { Funnel } from './funnel.tsx';
import { TextInput } from './inputs.tsx';
import { Leaf } from './leaf.tsx';
import { Meter } from './loom.tsx';
import { MoneyInput } from './money-input.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { Knot, Thread } from './thread.tsx';
import { parseTime, TimeInput } from './time-input.tsx';

it('shows a Sunday as a red leaf with its pasaran', async () => {
  const { container } = await show(<Leaf date="2026-12-06" kinds={['other']} />);
  expect(container.querySelector('time')).toHaveAttribute('dateTime', '2026-12-06');
  expect(container.querySelector('time')).toHaveClass('leaf--red');
  expect(screen.getByText('Pahing')).toBeInTheDocument();
});

it('says “not reported” and weaves nothing, instead of a zero', async () => {
  const { container } = await show(
    <Meter value={null} target={200} figure={<b>0</b>} against="target 200 warga" label="Belum dilaporkan" />,
  );
  expect(screen.getByText('Belum dilaporkan')).toBeInTheDocument();
  expect(screen.queryByText('0')).not.toBeInTheDocument();
  expect(container.querySelector('.loom > i')).toBeNull();
});

it('never weaves more than the whole cloth', async () => {
  const { container } = await show(
    <Meter value={240} target={200} figure="240" against="dari 200" label="240 dari 200" />,
  );
  expect(container.querySelector('.loom')).toHaveClass('pct-100', 'loom--done');
});

it('measures a funnel by its longest bar and leaves the unreported bare', async () => {
  const { container } = await show(
    <Funnel
      steps={[
        { key: 'came', label: 'Datang', value: 300, shown: '300' },
        { key: 'bags', label: 'Kantong', value: 150, shown: '150' },
        { key: 'given', label: 'Diserahkan', value: null, shown: '' },
      ]}
    />,
  );
  const bars = [...container.querySelectorAll('.funnel-bar')].map((bar) => bar.className);
  expect(bars).toEqual(['funnel-bar pct-100', 'funnel-bar pct-50']);
  expect(screen.getByText('Belum dilaporkan')).toBeInTheDocument();
});

it('says each knot’s state in words', async () => {
  await show(
    <Thread>
      <Knot state="done" title="Rapat" />
      <Knot state="late" title="Laporan" text="lewat 2 hari" />
    </Thread>,
  );
  expect(screen.getByText('terlambat:')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

it('gives 150 groups marks that differ, by code alone', () => {
  const threads: [string, string] = ['#33507d', '#eaa02c'];
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const codes = Array.from(
    { length: 150 },
    (_, index) => `${letters[index % 26]}K${letters[Math.floor(index / 26)]}`,
  );
  const marks = new Set(codes.map((code) => JSON.stringify(weaveStripes(code, threads))));
  expect(marks.size).toBeGreaterThan(60);
  expect(weaveStripes('ICK', threads)).toEqual(weaveStripes('ick', threads));
});

it('ties label, hint and error to the control', async () => {
  await show(
    <Field label="Nomor WhatsApp" hint="Contoh: 0812 3456 7890" error="Nomor kurang dari 10 angka.">
      <TextInput name="phone" />
    </Field>,
  );
  const control = screen.getByRole('textbox', { name: 'Nomor WhatsApp' });
  expect(control).toBeInvalid();
  expect(control).toHaveAccessibleDescription('Contoh: 0812 3456 7890 Nomor kurang dari 10 angka.');
});

it.each([
  ['8', '08:00'],
  ['8.30', '08:30'],
  ['0830', '08:30'],
  ['23:59', '23:59'],
  ['24.00', null],
  ['8.3', null],
])('reads the time %s', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

it('takes a time as people type it and shows it as the language writes it', async () => {
  const times: string[] = [];
  function Form() {
    const [time, setTime] = useState('08:00');
    const change = (next: string) => {
      setTime(next);
      times.push(next);
    };
    return (
      <Field label="Mulai">
        <TimeInput value={time} onChange={change} />
      </Field>
    );
  }
  await show(<Form />);
  const control = screen.getByRole('textbox', { name: 'Mulai' });
  expect(control).toHaveValue('08.00');
  await userEvent.clear(control);
  await userEvent.type(control, '1930');
  await userEvent.tab();
  expect(control).toHaveValue('19.30');
  expect(times.at(-1)).toBe('19:30');
});

it('takes an amount and hands over whole rupiah', async () => {
  const amounts: (number | null)[] = [];
  function Form() {
    const [amount, setAmount] = useState<number | null>(null);
    const change = (next: number | null) => {
      setAmount(next);
      amounts.push(next);
    };
    return (
      <Field label="Target dana">
        <MoneyInput value={amount} onChange={change} />
      </Field>
    );
  }
  await show(<Form />);
  const control = screen.getByRole('textbox', { name: 'Target dana' });
  await userEvent.type(control, '25000000');
  await userEvent.tab();
  expect(control).toHaveValue('25.000.000');
  expect(amounts.at(-1)).toBe(25_000_000);
  await userEvent.clear(control);
  await userEvent.type(control, 'lima ribu');
  await userEvent.tab();
  expect(control).toHaveValue('lima ribu');
  expect(amounts.at(-1)).toBeNaN();
});

it('lets several kinds be chosen, and says which by more than colour', async () => {
  const chosen: string[][] = [];
  await show(<KindTiles name="kinds" value={['blood-drive']} onChange={(kinds) => chosen.push(kinds)} />);
  expect(screen.getByRole('checkbox', { name: 'Donor darah' })).toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Penggalangan dana' }));
  expect(chosen).toEqual([['blood-drive', 'fundraising']]);
});

it('says what a calendar day holds', async () => {
  await show(
    <MonthCalendar
      title="Desember 2026"
      weeks={[
        ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'],
      ]}
      days={new Map([['2026-12-12', { kinds: ['blood-drive', 'fundraising'], count: 2, hasMore: false }]])}
      holidays={new Map([['2026-12-12', 'Hari libur daerah']])}
      today="2026-12-08"
      linkOf={(date) => ({ to: '/', search: { tanggal: date } })}
    />,
  );
  const said = screen
    .getAllByRole('link')
    .map((day) => day.getAttribute('aria-label')?.replaceAll('\u00a0', ' '));
  expect(said).toHaveLength(7);
  expect(said[0]).toBe('Senin, 7 Des · tidak ada kegiatan');
  expect(said[5]).toBe('Sabtu, 12 Des · Hari libur daerah · 2 kegiatan · Donor darah, Penggalangan dana');
});

it('closes a menu by Escape and gives the focus back', async () => {
  await show(
    <DisclosureMenu face="ICK" label="Ganti ruang">
      <a href="#a">Pengaturan</a>
    </DisclosureMenu>,
  );
  const button = screen.getByText('ICK').closest('summary');
  await userEvent.click(screen.getByText('ICK'));
  expect(button?.parentElement).toHaveAttribute('open');
  await userEvent.keyboard('{Escape}');
  expect(button?.parentElement).not.toHaveAttribute('open');
  expect(button).toHaveFocus();
});
