/**
 * What a byline link brings in its fragment: the eight words of a newsroom's key, and two more where it is of a callout. Links are typed, printed, and pasted out of
 * articles, so every sign between the words may have become another one.
 */

export interface Link {
  /** As it came, with its `#`: handed on when the language or the page changes. */
  fragment: string;
  /** The words joined by hyphens; `null` when the link brought none; `unreadable` when it brought something else. */
  words: string | null;
  /** The two words of a callout, joined; `null` when the link brought none. */
  callout: string | null;
  /** Key of the member whom it names; `null` when it names none. */
  member: string | null;
  /** A callout's link was read before this page was loaded again: which one is not kept. */
  wasTaken: boolean;
}

export const UNREADABLE = 'unreadable';

const COUNT = 8;
const CALLOUT_COUNT = 2;
/** A word of the BIP39 list in its field's longest form. */
const WORD = /^[a-z]{3,8}$/;
/** Anchors of our own pages. */
/** A member's key, alone or behind the words. */
const MEMBER = /(?:^#|\.)([A-Za-z0-9_-]{43})$/;
const ANCHORS = ['', '#', '#main'];
/** Links pass through programs that code `%` anew. */
const CODED_AT_MOST = 3;

const NOTHING = { words: null, callout: null, member: null, wasTaken: false } as const;

export function readLink(fragment: string): Link {
  if (ANCHORS.includes(fragment)) return { ...NOTHING, fragment: '' };
  const member = memberIn(fragment);
  const rest = member === null ? fragment : fragment.slice(0, -member.length).replace(/\.$/, '');
  if (ANCHORS.includes(rest)) return { ...NOTHING, fragment, member };
  const words = decode(rest)
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const hasCallout = words.length === COUNT + CALLOUT_COUNT;
  const whole = (words.length === COUNT || hasCallout) && words.every((word) => WORD.test(word));
  if (!whole) return { ...NOTHING, fragment, words: UNREADABLE, member };
  return {
    ...NOTHING,
    fragment,
    member,
    words: words.slice(0, COUNT).join('-'),
    callout: hasCallout ? words.slice(COUNT).join('-') : null,
  };
}

/** A page's fragment with a member's key behind what it brought. */
export function withMember(fragment: string, key: string): string {
  const rest = memberIn(fragment) === null ? fragment : fragment.replace(MEMBER, '');
  return rest === '' ? `#${key}` : `${rest}.${key}`;
}

/** Words may look like a key as well: then they are words. */
function memberIn(fragment: string): string | null {
  const key = MEMBER.exec(fragment)?.[1] ?? null;
  return key === null || key.split('-').every((word) => WORD.test(word)) ? null : key;
}

const TAKEN = 'callout';

/** As much of a tab as a link needs. */
interface Tab {
  location: { readonly hash: string; readonly pathname: string };
  history: { readonly state: unknown; replaceState(state: unknown, unused: string, address: string): void };
}

/**
 * Reads the page's own link. One of a callout, or one that may be a damaged one of a callout, leaves the address bar at once:
 * which story somebody came for must not stand there. What the browser wrote down as it opened the link stays in its own
 * history (measured in Chromium), and the page says so. That there was one stays with the tab, for a reload to ask for it again.
 */
export function takeLink({ location, history }: Tab): Link {
  const link = readLink(location.hash);
  if (link.callout !== null || link.words === UNREADABLE) history.replaceState(TAKEN, '', location.pathname);
  return link.words === null ? { ...link, wasTaken: history.state === TAKEN } : link;
}

/** Another link opened in the same tab is read by loading the page anew; an anchor of our own keeps what the tab knows. */
export function followLinks(page: Window, link: Link): void {
  page.addEventListener('hashchange', () => {
    if (!ANCHORS.includes(page.location.hash)) page.location.reload();
    else if (link.wasTaken || link.callout !== null) page.history.replaceState(TAKEN, '', page.location.href);
  });
}

function decode(fragment: string): string {
  let text = fragment;
  try {
    for (let n = 0; n < CODED_AT_MOST && text.includes('%'); n += 1) text = decodeURIComponent(text);
  } catch {
    // What is no code stays as it is, and is no word.
  }
  return text;
}
