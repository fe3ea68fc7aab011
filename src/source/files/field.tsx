/** Choosing files: by the browser's dialog, by the camera, by dropping or pasting them. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Choice } from '../../browser/components/field.tsx';
import { UploadLimits } from '../../protocol/files.ts';
import { FILES_MAX } from '../../protocol/limits.ts';
import { pathOf, type Site, useReading } from '../site.ts';
import type { FileWords } from '../words/en/files.ts';
import { type ChoiceFault, choose, tooLarge } from './choose.ts';
import type { Picked, PickedFiles } from './picked.ts';

export function FilesField(props: { site: Site; words: FileWords; files: PickedFiles }) {
  const { site, words, files } = props;
  const { chosen, change } = files;
  const { words: page, language } = useReading();
  const id = useId();
  const [faults, setFaults] = useState<readonly ChoiceFault[]>([]);
  const [said, setSaid] = useState('');
  const [most, setMost] = useState<number | null>(null);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const actions = useRef<HTMLParagraphElement>(null);
  /** As it is now, also between two drawings. */
  const now = useRef<readonly Picked[]>(chosen);
  now.current = chosen;
  const set = (next: readonly Picked[]) => {
    now.current = next;
    change(() => next);
  };

  const add = (brought: readonly File[], isFolder = false) => {
    if (brought.length === 0 && !isFolder) return;
    const next = choose(now.current, brought, most);
    setFaults(isFolder ? [...next.faults, { is: 'folder' }] : next.faults);
    const count = next.chosen.length - now.current.length;
    if (count > 0) setSaid(words.added(count));
    set(next.chosen);
    if (most === null) void askMost();
  };
  /** What is taken here is asked once, when it is first needed; nobody waits for it, for the server says it again. */
  const askMost = async () => {
    const limits = await site.api.json('/api/uploads', UploadLimits).catch(() => null);
    if (limits === null) return;
    setMost(limits.fileBytes);
    const large = tooLarge(now.current, limits.fileBytes);
    if (large.keys.length === 0) return;
    setFaults(large.faults);
    change((all) => all.filter(({ key }) => !large.keys.includes(key)));
  };
  const latest = useRef(add);
  latest.current = add;

  // Anywhere on the page: nobody looks for the field with a file on the pointer.
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const items = [...(event.dataTransfer?.items ?? [])];
      const isFolder = items.some((item) => item.webkitGetAsEntry()?.isDirectory ?? false);
      const files = items.flatMap((item) => (item.webkitGetAsEntry()?.isDirectory ? [] : (item.getAsFile() ?? [])));
      latest.current(files, isFolder);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Office programs put a picture beside the text that was copied: who pastes into a field wants the text.
      const isText = event.clipboardData?.types.includes('text/plain') ?? false;
      if (files.length === 0 || isText) return;
      event.preventDefault();
      latest.current(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);

  const remove = (key: string, name: string) => {
    files.drop(key);
    setFaults([]);
    setSaid(words.removed(name));
    const at = chosen.findIndex((one) => one.key === key);
    set(now.current.filter((one) => one.key !== key));
    // What was pressed is gone: to the next one, or to where another can be added.
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll<HTMLElement>('button') ?? [];
      (left[Math.min(at, left.length - 1)] ?? actions.current?.querySelector('button'))?.focus();
    });
  };
  const pick = (field: HTMLInputElement) => {
    const brought = [...(field.files ?? [])];
    // The same file can be chosen again after it was removed.
    field.value = '';
    add(brought);
  };

  return (
    <fieldset class={isOver ? 'files over' : 'files'} aria-describedby={`${id}-hint`}>
      <legend>
        {words.label} <span class="note">{page.tip.optional}</span>
      </legend>
      <p class="hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      <p class="remark">
        {words.warning}{' '}
        <a href={`${pathOf('guide', language)}#files`} target="_blank" rel="noreferrer">
          {words.guide}
        </a>
      </p>
      {chosen.length > 0 && (
        <>
          <ul ref={list} class="file-list" aria-label={words.list(chosen.length)}>
            {chosen.map(({ key, name, file }) => (
              <li key={key}>
                <span class="file-name">
                  <bdi>{name}</bdi>
                </span>
                <span class="note">{words.size(file.size)}</span>
                <button
                  type="button"
                  class="file-remove"
                  aria-label={words.remove(name)}
                  onClick={() => remove(key, name)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          {chosen.length > 1 && (
            <p class="note">
              {words.total(chosen.length, words.size(chosen.reduce((sum, { file }) => sum + file.size, 0)))}
            </p>
          )}
        </>
      )}
      {faults.length > 0 && (
        <div role="alert">
          {faults.map((fault) => (
            <p class="error" key={JSON.stringify(fault)}>
              {faultText(fault, words, most)}
            </p>
          ))}
        </div>
      )}
      <input ref={input} hidden type="file" multiple onChange={(event) => pick(event.currentTarget)} />
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => pick(event.currentTarget)}
      />
      <p class="actions" ref={actions}>
        <Button onClick={() => input.current?.click()}>{words.add}</Button>
        <span class="on-touch">
          <Button onClick={() => camera.current?.click()}>{words.photo}</Button>
        </span>
      </p>
      <p class="hint no-touch">{isOver ? words.dropNow : words.drop}</p>
      {chosen.length > 0 && (
        <Choice
          type="checkbox"
          name="nameless"
          label={words.names}
          detail={words.namesWhy}
          checked={files.isNameless}
          onChange={files.setNameless}
        />
      )}
      <p class="hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}

function faultText(fault: ChoiceFault, { faults, size }: FileWords, most: number | null): string {
  switch (fault.is) {
    case 'twice':
      return faults.twice(fault.name);
    case 'large':
      return faults.large(fault.name, size(most ?? 0));
    case 'many':
      return faults.many(FILES_MAX);
    case 'folder':
      return faults.folder;
  }
}
