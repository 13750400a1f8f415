import { placeLine } from '@guyub/domain/feed';
import { dateOf } from '@guyub/domain/kernel/local-time';
import { type PosterEvent, type PosterLanguage, posterSize } from '@guyub/domain/poster';

import { clothPicture, fringePicture, markPicture, threads, weavePicture } from './poster-cloth.ts';
import { wordsOfDay, wordsOfSpan } from './poster-dates.ts';
import { drawableText, fitLine, fitTitle, LEADING, widthOfText } from './poster-text.ts';
import { type PosterWords, posterWords } from './poster.words.ts';

type Style = Readonly<Record<string, string | number>>;
/** What satori draws: plain data, so that it can be handed to another thread. */
export interface PosterNode {
  type: string;
  props: {
    style: Style;
    children?: string | readonly PosterNode[];
    src?: string;
    width?: number;
    height?: number;
  };
}

const paper = '#f3efe4';
const ink = '#211b13';
const secondInk = '#50473a';
const margin = 64;
const clothHeight = 132;
const leaf = { top: 44, width: 248, paddingTop: 42, height: 300 };
const column = { left: margin + leaf.width + 44, width: posterSize.width - 2 * margin - leaf.width - 44 };
const title = { top: 216, height: 196 };
const HOST_SIZE = 31;
/** the mark and the name of the product, and the gap before them */
const BRAND_WIDTH = 205;

const box = (style: Style, children: readonly PosterNode[]): PosterNode => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
const text = (words: string, style: Style): PosterNode => ({
  type: 'div',
  props: { style: { display: 'block', ...style }, children: words },
});
const image = (src: string, width: number, height: number, style: Style = {}): PosterNode => ({
  type: 'img',
  props: { src, width, height, style },
});
const at = (left: number, top: number): Style => ({ position: 'absolute', left, top });

/** A date as its own page begins: the cloth of what is done, the day on a leaf over its edge, and who invites. */
export function posterDocument(event: PosterEvent, language: PosterLanguage): PosterNode {
  const cloth = clothPicture(event.kinds, posterSize.width, clothHeight);
  const root = {
    ...posterSize,
    position: 'relative',
    backgroundColor: paper,
    color: ink,
    fontFamily: 'Jakarta',
  };
  return box(root, [
    image(cloth, posterSize.width, clothHeight, at(0, 0)),
    image(fringePicture(posterSize.width), posterSize.width, 18, at(0, clothHeight)),
    dayLeaf(event, language),
    headLine(event, language),
    titleOf(event, language),
    facts(event, language),
    foot(event, language),
  ]);
}

function dayLeaf(event: PosterEvent, language: PosterLanguage): PosterNode {
  const { weekday, isSunday, day, shortMonth, year, pasaran } = wordsOfDay(
    dateOf(event.startsLocal),
    language,
  );
  const color = isSunday ? '#a81c28' : ink;
  const hole = (left: number) =>
    box({ ...at(left, 18), width: 16, height: 16, borderRadius: 8, backgroundColor: '#2a2118' }, []);
  const style = {
    ...at(margin, leaf.top),
    width: leaf.width,
    height: leaf.height,
    flexDirection: 'column',
    alignItems: 'center',
    paddingTop: leaf.paddingTop,
    borderRadius: 20,
    border: '2px solid #d9d0bf',
    backgroundColor: '#fffdf7',
  };
  return box(style, [
    hole(68),
    hole(164),
    text(weekday, { fontSize: fitLine(weekday, leaf.width - 40, 40), fontWeight: 700, color }),
    text(day, { fontSize: 152, fontWeight: 800, lineHeight: 1, letterSpacing: -7, color, marginTop: -2 }),
    text(`${shortMonth} ${year}`, { fontSize: 38, fontWeight: 700, marginTop: 2 }),
    text(pasaran, { fontSize: 32, fontWeight: 400, color: secondInk }),
  ]);
}

/** What became of it, where that must be known first; else what is done there. */
function headLine(event: PosterEvent, language: PosterLanguage): PosterNode {
  const words = posterWords[language];
  const style = { ...at(column.left, title.top - 56), height: 48, alignItems: 'center', width: column.width };
  const badge = (label: string, color: string, backgroundColor: string) =>
    box({ padding: '3px 18px 6px', borderRadius: 8, backgroundColor, marginLeft: -2 }, [
      text(label, { fontSize: 32, fontWeight: 800, color }),
    ]);
  if (event.state === 'cancelled') return box(style, [badge(words.cancelled, '#fffdf7', '#a3182a')]);
  if (event.movedFromLocal !== null) {
    const from = wordsOfDay(dateOf(event.movedFromLocal), language);
    const day = `${from.weekday}, ${from.day} ${from.shortMonth}`;
    return box(style, [badge(words.movedFrom(day), '#5f3b00', '#f6d48b')]);
  }
  const shown = event.kinds.slice(0, event.kinds.length > 3 ? 2 : 3);
  const rest = event.kinds.length - shown.length;
  const kinds = shown.map((kind) =>
    box({ alignItems: 'center', marginRight: 28 }, [
      box(
        {
          width: 18,
          height: 18,
          borderRadius: 4,
          backgroundColor: threads[kind],
          marginRight: 11,
          marginTop: 4,
        },
        [],
      ),
      text(words.kinds[kind], { fontSize: 28, fontWeight: 700, color: secondInk, whiteSpace: 'nowrap' }),
    ]),
  );
  const more = rest > 0 ? [text(`+${rest}`, { fontSize: 28, fontWeight: 700, color: secondInk })] : [];
  return box({ ...style, overflow: 'hidden' }, [...kinds, ...more]);
}

/** A title that the office hid, or that has no letters to draw, gives way to what is done. */
function titleOf(event: PosterEvent, language: PosterLanguage): PosterNode {
  const kinds = event.kinds.map((kind) => posterWords[language].kinds[kind]).join(', ');
  const { words, size, lines } = fitTitle(drawableText(event.title) || kinds, {
    width: column.width,
    height: title.height,
  });
  return text(words, {
    ...at(column.left, title.top),
    width: column.width,
    fontSize: size,
    fontWeight: 800,
    lineHeight: LEADING,
    letterSpacing: -0.022 * size,
    lineClamp: lines,
    wordBreak: 'break-word',
    ...(event.state === 'cancelled'
      ? { textDecoration: 'line-through', textDecorationColor: '#a3182a', textDecorationThickness: 5 }
      : {}),
  });
}

function facts(event: PosterEvent, language: PosterLanguage): PosterNode {
  const words = posterWords[language];
  const { day, time } = wordsOfSpan(event, language);
  const when = `${day}  ·  ${time}`;
  const width = posterSize.width - 2 * margin;
  const place = drawableText(placeLine(event.venueName, event.areaLabel));
  const style = { ...at(margin, 418), flexDirection: 'column', width };
  return box(style, [
    text(when, { fontSize: fitLine(when, width, 40), fontWeight: 800, letterSpacing: -0.4, lineClamp: 1 }),
    text(place || (event.isOnline ? words.online : words.placeUndecided), {
      fontSize: 36,
      fontWeight: 400,
      color: secondInk,
      lineClamp: 1,
      marginTop: 2,
    }),
  ]);
}

/** Hosts of one size in the alphabet's order, by name where there is room and by their letters where there is not. */
function foot(event: PosterEvent, language: PosterLanguage): PosterNode {
  const marks = event.hosts
    .slice(0, 6)
    .map(({ code, weave }) => image(weavePicture(code, weave), 52, 52, { marginRight: 10 }));
  const width = posterSize.width - 2 * margin - BRAND_WIDTH - marks.length * 62;
  const hosts = wordsOfHosts(event.hosts, width / HOST_SIZE, posterWords[language]);
  const style = {
    ...at(margin, 534),
    width: posterSize.width - 2 * margin,
    height: 72,
    paddingTop: 16,
    borderTop: '2px solid #dcd3bf',
    alignItems: 'center',
    justifyContent: 'space-between',
  };
  return box(style, [
    box({ alignItems: 'center' }, [
      ...marks,
      text(hosts, { fontSize: HOST_SIZE, fontWeight: 700, marginLeft: 8, width: width - 8, lineClamp: 1 }),
    ]),
    box({ alignItems: 'center' }, [
      image(markPicture, 48, 48),
      text('Guyub', { fontSize: 36, fontWeight: 800, marginLeft: 14, letterSpacing: -0.8 }),
    ]),
  ]);
}

function wordsOfHosts(hosts: PosterEvent['hosts'], room: number, { moreHosts }: PosterWords): string {
  const names = hosts.map(({ name, code }) => drawableText(name) || code).join(', ');
  if (widthOfText(names) <= room) return names;
  const codes = hosts.map(({ code }) => drawableText(code) || code);
  for (let shown = codes.length; shown > 1; shown--) {
    const rest = codes.length - shown;
    const words = codes.slice(0, shown).join(', ') + (rest > 0 ? ` ${moreHosts(rest)}` : '');
    if (widthOfText(words) <= room) return words;
  }
  return codes.length > 1 ? `${codes[0]} ${moreHosts(codes.length - 1)}` : (codes[0] ?? '');
}
