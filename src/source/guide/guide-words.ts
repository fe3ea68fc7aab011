/**
 * What the guide says in every language. Its words are files of their own: no script needs them, and the pages' scripts stay small. A key that a language lacks is a type error.
 */

/** In the order of the page. Each is an anchor that checks, channels and bylines link to: a name once given stays. */
export const TOPICS = [
  'who-looks',
  'device',
  'network',
  'email',
  'signal',
  'phone',
  'post',
  'in-person',
  'files',
  'behaviour',
  'confidential',
  'what-to-write',
  'answer',
  'already',
  'legal',
] as const;
export type TopicId = (typeof TOPICS)[number];

export interface Point {
  what: string;
  /** The reason, in a sentence or two. */
  why: string;
  /** Topics that say more. */
  see?: readonly TopicId[];
}

export interface Topic {
  title: string;
  lead: string;
  /** Three to seven: more are not remembered. */
  points: readonly Point[];
  /** What all of this does not protect against. */
  open: string;
}

/** A list below the points: places in the settings, terms, organisations. */
export interface Details {
  title: string;
  items: readonly Detail[];
}

interface Detail {
  term: string;
  /** Where to tap, from the outermost entry on. */
  path?: readonly string[];
  text: string;
}

type Detailed = 'device' | 'confidential' | 'legal';

export interface GuideWords {
  heading: string;
  lead: string;
  /** Before the contents: nobody can follow all of it. */
  how: string;
  contents: string;
  /** Above what a topic does not protect against. */
  open: string;
  see: string;
  /** The link back to the contents. */
  back: string;
  /** The way out of a page without scripts, and paper. */
  leaving: string;
  paper: string;
  topics: Topics;
}

type Topics = { readonly [Id in TopicId]: Id extends Detailed ? Topic & { details: Details } : Topic };
/** The topics in two files for each language. */
export type WayTopics = Pick<Topics, 'device' | 'network' | 'email' | 'signal' | 'phone' | 'post' | 'in-person'>;
export type AdviceTopics = Omit<Topics, keyof WayTopics>;
