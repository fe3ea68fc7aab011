/** A file that another program sealed: it is the whole of its message, so it is saved from that. */
import { useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { downloadAs } from '../../browser/files/save.ts';
import type { Day } from '../../protocol/days.ts';
import { FailureNotice } from '../shared/fields.tsx';
import { useAction } from '../shared/use-action.ts';
import { sizeWords } from '../shared/words.ts';
import { FORMATS } from '../viewing/formats.ts';
import { sniff } from '../viewing/sniff.ts';
import { FileFailure } from './file-failure.ts';

export function ForeignFile(props: {
  size: number;
  day: Day;
  bytes: () => Promise<Uint8Array<ArrayBuffer> | 'gone' | 'broken'>;
}) {
  const [saved, setSaved] = useState(false);
  const saving = useAction();
  const save = () =>
    saving.run(async () => {
      const bytes = await props.bytes();
      if (typeof bytes === 'string') throw new FileFailure(bytes);
      const format = sniff(bytes.subarray(0, 4096));
      const ending = format === null ? '' : `.${FORMATS[format].endings[0] ?? ''}`;
      downloadAs(`file-${props.day}${ending}`, new Blob([bytes], { type: 'application/octet-stream' }));
      setSaved(true);
    });
  return (
    <>
      <p class="actions no-print">
        <Button onClick={() => void save()} disabled={saving.busy}>
          Save the file, {sizeWords(props.size)}
        </Button>
      </p>
      <p class="hint" role="status">
        {saved && 'Saved, readable, on this computer.'}
      </p>
      <FailureNotice failure={saving.problem} />
      <p class="hint no-print">
        It is not copied into the case: save it before the server deletes it. A stranger’s file can attack the program
        that opens it: use Dangerzone, or a computer without network that holds nothing else.
      </p>
    </>
  );
}
