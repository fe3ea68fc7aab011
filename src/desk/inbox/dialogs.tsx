/** What is asked before something is done to tips: the status, whom to assign, a tag, with whom to share, whether to delete. */
import { useId, useMemo, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Dialog } from '../../browser/components/dialog.tsx';
import { Choice, Field } from '../../browser/components/field.tsx';
import type { Directory } from '../../protocol/directory.ts';
import { STATUSES } from '../../protocol/event.ts';
import { TAG_MAX } from '../../protocol/limits.ts';
import { tagOf } from '../cases/rules.ts';
import { joined, STATUS_WORDS } from '../shared/words.ts';
import { type Action, messageIds } from './actions.ts';
import { type Item, tips } from './item.ts';

export type Asking =
  | { about: 'status' | 'assign' | 'tag' | 'share' | 'export' | 'delete'; items: readonly Item[] }
  | { about: 'keys' }
  | null;

interface DialogProps {
  items: readonly Item[];
  onDo: (action: Action, items: readonly Item[]) => void;
  onClose: () => void;
}

export function Dialogs(props: {
  asking: Asking;
  me: string;
  members: Directory['members'];
  /** A member's name, also a former one's. */
  name: (key: string) => string;
  /** Tags in use, to choose from. */
  tags: readonly string[];
  /** Who reads the case of a tip already. */
  readers: (item: Item) => readonly string[];
  onDo: DialogProps['onDo'];
  onClose: () => void;
}) {
  const { asking } = props;
  if (asking === null) return null;
  if (asking.about === 'keys' || asking.about === 'export') return null;
  const shared = { items: asking.items, onDo: props.onDo, onClose: props.onClose };
  switch (asking.about) {
    case 'status':
      return <StatusDialog {...shared} />;
    case 'assign':
      return <AssignTips {...shared} me={props.me} members={props.members} readers={props.readers} />;
    case 'tag':
      return <TagDialog {...shared} tags={props.tags} />;
    case 'share':
      return <ShareDialog {...shared} me={props.me} members={props.members} />;
    case 'delete':
      return <DeleteDialog {...shared} me={props.me} name={props.name} />;
  }
}

const hasContact = ({ tips: all }: Item) => all.some(({ contact }) => contact);

function StatusDialog({ items, onDo, onClose }: DialogProps) {
  const [only, ...others] = new Set(items.map(({ status }) => status));
  const present = others.length === 0 ? only : undefined;
  return (
    <Dialog open title={`Status of ${tips(items.length)}`} onClose={onClose}>
      <div class="status-choices">
        {STATUSES.map((status) => (
          <Button key={status} onClick={() => onDo({ kind: 'status', status }, items)}>
            {STATUS_WORDS[status]}
            {status === present && <span class="note"> (now)</span>}
          </Button>
        ))}
      </div>
      <p class="hint">Muted tips are out of sight until the filter “Muted” shows them.</p>
      <Button kind="quiet" onClick={onClose}>
        Cancel
      </Button>
    </Dialog>
  );
}

function TagDialog({ items, tags, onDo, onClose }: DialogProps & { tags: readonly string[] }) {
  const [tag, setTag] = useState('');
  const list = useId();
  const typed = tagOf(tag);
  const ready = typed !== '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) onDo({ kind: 'tag', tag: typed }, items);
  };
  return (
    <Dialog open title={`Tag ${tips(items.length)}`} onClose={onClose}>
      <form onSubmit={submit} autocomplete="off">
        <Field
          label="Tag"
          hint="Everybody who reads these cases sees it."
          control={(attributes) => (
            <input
              {...attributes}
              list={list}
              maxLength={TAG_MAX}
              autocomplete="off"
              dir="auto"
              value={tag}
              onInput={(event) => setTag(event.currentTarget.value)}
            />
          )}
        />
        <datalist id={list}>
          {tags.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <div class="actions">
          <Button kind="main" type="submit" disabled={!ready}>
            Add the tag
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function AssignTips(
  props: DialogProps & { me: string; members: Directory['members']; readers: (item: Item) => readonly string[] },
) {
  const { items, me } = props;
  const asked = messageIds(items);
  const [chosen, setChosen] = useState<readonly string[]>([me]);
  const [contact, setContact] = useState(false);
  const own = props.members.filter(({ key }) => key === me);
  const all = [...own, ...props.members.filter(({ key }) => key !== me)];
  const reading = useMemo(() => {
    const counts = new Map<string, number>();
    for (const item of items) for (const key of props.readers(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  }, [items]);
  const without = (key: string) => items.length - (reading.get(key) ?? 0);
  const newcomers = all.filter(({ key }) => chosen.includes(key) && without(key) > 0);
  return (
    <Dialog open title={`Assign ${tips(items.length)}`} onClose={props.onClose}>
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          props.onDo({ kind: 'assign', members: chosen, contact, asked }, items);
        }}
      >
        <fieldset>
          <legend>To whom</legend>
          {all.map(({ key, name, roles }) => (
            <Choice
              key={key}
              type="checkbox"
              name="to"
              label={key === me ? `${name} (you)` : name}
              detail={without(key) === 0 ? roles.join(', ') : `${roles.join(', ')}; does not read all of it yet`}
              checked={chosen.includes(key)}
              onChange={(on) => setChosen(on ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
          ))}
        </fieldset>
        {newcomers.length > 0 && (
          <div role="status">
            <p>
              <bdi>{joined(newcomers.map(({ name }) => name))}</bdi> {newcomers.length === 1 ? 'gets' : 'get'} the whole
              text of what they do not read yet, with the notes so far and those that follow. What is shared cannot be
              taken back.
            </p>
            {items.some(hasContact) && (
              <Choice
                type="checkbox"
                name="contact"
                label="Share contact details of sources too"
                detail="Without this they are left out, also where a text repeats them."
                checked={contact}
                onChange={setContact}
              />
            )}
          </div>
        )}
        <div class="actions">
          <Button kind="main" type="submit" disabled={chosen.length === 0}>
            {newcomers.length > 0 ? 'Share and assign' : 'Assign'}
          </Button>
          <Button onClick={props.onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function ShareDialog(props: DialogProps & { me: string; members: Directory['members'] }) {
  const { items } = props;
  const asked = messageIds(items);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [contact, setContact] = useState(false);
  const others = props.members.filter(({ key }) => key !== props.me);
  const withContact = items.filter(hasContact).length;
  return (
    <Dialog open title={`Share ${tips(items.length)}`} onClose={props.onClose}>
      {others.length === 0 ? (
        <p>You are the only member. An admin can invite others on the page “Newsroom”.</p>
      ) : (
        <fieldset>
          <legend>With whom</legend>
          {others.map(({ key, name, roles }) => (
            <Choice
              key={key}
              type="checkbox"
              name="with"
              label={name}
              detail={roles.join(', ')}
              checked={chosen.has(key)}
              onChange={(on) => {
                const next = new Set(chosen);
                if (on) next.add(key);
                else next.delete(key);
                setChosen(next);
              }}
            />
          ))}
        </fieldset>
      )}
      {withContact > 0 && others.length > 0 && (
        <fieldset>
          <legend>Contact details</legend>
          <Choice
            type="checkbox"
            name="contact"
            label="Share them too"
            detail={`${withContact} of these tips say how to reach their source. Without this it is left out, also where a text repeats it, and notes that repeat it do not go along.`}
            checked={contact}
            onChange={setContact}
          />
        </fieldset>
      )}
      <p class="hint">
        They get the whole text and read these cases from now on, with the notes so far. To take passages out, share a
        tip from its own page. What is shared cannot be taken back.
      </p>
      <div class="actions">
        <Button
          kind="main"
          disabled={chosen.size === 0}
          onClick={() => props.onDo({ kind: 'share', members: [...chosen], contact, asked }, items)}
        >
          Share
        </Button>
        <Button onClick={props.onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

function DeleteDialog(props: DialogProps & { me: string; name: (key: string) => string }) {
  const asked = messageIds(props.items);
  const all = props.items.flatMap((item) => item.tips);
  const stored = all.filter(({ received }) => received !== null);
  const kept = stored.filter((tip) => tip.kept !== null).length;
  const files = stored.reduce((sum, tip) => sum + (tip.kept === null ? tip.files.length : 0), 0);
  const inCases = all.length - stored.length;
  const others = new Set(stored.flatMap(({ received }) => received?.to ?? []).filter((key) => key !== props.me));
  const names = [...others].map(props.name);
  const foreign = stored.some((tip) => tip.foreign !== undefined);
  return (
    <Dialog
      open
      title={stored.length === 0 ? 'Nothing to delete' : `Delete ${tips(stored.length)}?`}
      onClose={props.onClose}
    >
      {stored.length > 0 && (
        <>
          <p>
            {stored.length === 1 ? 'It is' : 'They are'} deleted from the server{' '}
            {foreign
              ? 'for everybody'
              : names.length === 0
                ? 'for you; nobody else was written to'
                : `for you and for ${joined(names)}`}
            . There is no undo, but a copy may live on in backups until they are overwritten.
          </p>
          {foreign && (
            <p>
              What another program made may have been locked for colleagues too, who may not have read it: nobody can
              tell. It goes for them as well.
            </p>
          )}
          {files > 0 && <p>{files === 1 ? 'A file goes' : `${files} files go`} with it.</p>}
          {kept > 0 && <p>{kept} of them stand in their cases too. Those copies stay.</p>}
        </>
      )}
      {inCases > 0 && <p>{inCases} of the chosen are only in cases, which nothing is deleted from.</p>}
      <div class="actions">
        {stored.length > 0 && (
          <Button kind="danger" onClick={() => props.onDo({ kind: 'delete', asked }, props.items)}>
            {others.size > 0 || foreign ? 'Delete for all' : 'Delete'}
          </Button>
        )}
        <Button onClick={props.onClose}>{stored.length > 0 ? 'Do not delete' : 'Close'}</Button>
      </div>
    </Dialog>
  );
}
