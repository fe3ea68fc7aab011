/** A note's Markdown on the page. No HTML is made from text, no link leads out; an address can be looked at and copied. */
import { type ComponentChild, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { visible } from '../shared/visible.ts';
import { AS_TYPED, type MarkNode, type ParsedNote } from './markdown-nodes.ts';
import { noteParser } from './markdown-parser.ts';

/** Until it is read, the text as it was typed; while it is changed, what was read last. */
export function Markdown(props: { text: string }) {
  const text = visible(props.text);
  const [last, setLast] = useState<ParsedNote | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void noteParser.parse(text, stop.signal).then((note) => {
      if (!stop.signal.aborted) setLast(note);
    });
    return () => stop.abort();
  }, [text]);
  const note = noteParser.known(text) ?? last;
  if (note !== null) return <ReadNote note={note} />;
  return (
    <div class="markdown as-typed" dir="auto" aria-busy="true">
      {text}
    </div>
  );
}

export function ReadNote(props: { note: ParsedNote }) {
  const { nodes, asTyped } = props.note;
  return (
    <>
      <div class={asTyped ? 'markdown as-typed' : 'markdown'} dir="auto">
        {nodes.map(shown)}
      </div>
      {asTyped && <p class="hint">{AS_TYPED}</p>}
    </>
  );
}

function shown(node: MarkNode, place: number): ComponentChild {
  if (typeof node === 'string') return node;
  if (node.tag === 'link') return <Address key={place} address={node.address} words={node.children} />;
  const children = node.children.map(shown);
  if (node.tag === 'pre') return h('pre', { key: place, tabIndex: 0 }, h('code', null, children));
  if (node.tag === 'br' || node.tag === 'hr') return h(node.tag, { key: place });
  return h(node.tag, { key: place, ...(node.start === null ? {} : { start: node.start }) }, children);
}

function Address(props: { address: string; words: readonly MarkNode[] }) {
  const [said, setSaid] = useState('');
  const { address, words } = props;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid(' Copied.'),
      () => setSaid(' The browser refused to copy.'),
    );
  const same = words.length === 1 && (words[0] === address || `mailto:${words[0]}` === address);
  return (
    <span class="address">
      {!same && <>{words.map(shown)} </>}
      <span class="address-text" dir="ltr">
        {address}
      </span>{' '}
      <button type="button" class="as-link no-print" aria-label={`Copy the address ${address}`} onClick={copy}>
        copy
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
