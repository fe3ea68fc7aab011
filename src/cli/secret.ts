/**
 * A hidden prompt for words. The terminal is in raw mode from the first character to the end of the command: a person may
 * type the words in rows, or paste them, and what comes after the last one must not reach the shell, which would run it,
 * show it and keep it in its history.
 */
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as pause } from 'node:timers/promises';
import { splitWords } from '../crypto/words.ts';

/** The part of `tty.ReadStream` that is used here. */
export interface Terminal {
  setRawMode(raw: boolean): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  once(event: 'end', listener: () => void): unknown;
  off(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

export interface Prompt {
  /** The text typed until a line ends with `wanted` words or more, or until Ctrl-D. `null` at Ctrl-C. */
  ask(question: string, wanted: number): Promise<string | null>;
  /** Gives the terminal back, once nothing has come for a moment. */
  end(): Promise<void>;
}

/** Bracketed paste (xterm): the terminal says where a paste begins and ends. */
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';
const PASTE_BEGINS = '\u001b[200~';
const PASTE_ENDS = '\u001b[201~';
/** Milliseconds without a character after which a paste is over, where the terminal does not say it; and at most. */
const QUIET = 800;
const PATIENCE = 10_000;
/** Characters held: many times what 24 words take. */
const TEXT_MAX = 4096;

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

export function promptOn(terminal: Terminal, show: (text: string) => void): Prompt {
  let latest = Date.now();
  let pasting = false;
  let held = false;
  /** What is done with each key: nothing, once the question was answered. */
  let take: (key: string) => void = () => undefined;
  const keys = splitter();
  const listen = (chunk: Uint8Array) => {
    latest = Date.now();
    for (const key of keys(chunk)) {
      if (key === PASTE_BEGINS) pasting = true;
      else if (key === PASTE_ENDS) pasting = false;
      else take(key);
    }
  };

  async function ask(question: string, wanted: number): Promise<string | null> {
    held = true;
    terminal.setRawMode(true);
    terminal.on('data', listen);
    terminal.resume();
    show(PASTE_ON + question);
    const answer = await new Promise<string | null>((resolve) => {
      let text = '';
      let told = 0;
      terminal.once('end', () => resolve(text));
      take = (key) => {
        if (key === CTRL_C) resolve(null);
        if (key === CTRL_D) resolve(text);
        text = edited(text, key);
        if (key !== '\n') return;
        const count = splitWords(text).length;
        if (count >= wanted) resolve(text);
        else if (count !== told && !pasting) show(`\n${count} of ${wanted} words. Go on, or press Ctrl-D to stop: `);
        told = count;
      };
    });
    take = () => undefined;
    show('\n');
    return answer;
  }

  async function end(): Promise<void> {
    if (!held) return;
    held = false;
    const last = Date.now() + PATIENCE;
    while (Date.now() < last && (pasting || Date.now() - latest < QUIET)) await pause(QUIET / 16);
    show(PASTE_OFF);
    terminal.off('data', listen);
    terminal.pause();
    terminal.setRawMode(false);
  }

  return { ask, end };
}

/** ECMA-48: CSI sequences, and SS3 with one character behind it. Else a character is a key. */
const ESC = '\u001b';
const KEY = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|O.)|.`, 'gsu');
const UNFINISHED = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*|O)?$`, 'u');

/** Characters, and the sequences that keys without a character send, whole also when they come in two pieces. */
function splitter(): (chunk: Uint8Array) => string[] {
  const decoder = new StringDecoder('utf8');
  let kept = '';
  return (chunk) => {
    const text = (kept + decoder.write(Buffer.from(chunk))).replaceAll('\r', '\n');
    kept = UNFINISHED.exec(text)?.[0] ?? '';
    return text.slice(0, text.length - kept.length).match(KEY) ?? [];
  };
}

/** The text after a key, as a terminal edits a line: erase, erase a word, erase the line. Other keys do nothing. */
function edited(text: string, key: string): string {
  if (key === '\u007f' || key === '\b') return text.replace(/.$/su, '');
  if (key === '\u0017') return text.replace(/\S*\s*$/u, '');
  if (key === '\u0015') return text.slice(0, text.lastIndexOf('\n') + 1);
  const isText = key === '\n' || key === '\t' || !/^\p{Cc}/u.test(key);
  return isText && text.length < TEXT_MAX ? text + key : text;
}
