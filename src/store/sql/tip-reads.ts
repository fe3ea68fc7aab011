/** Reading tips out of several files as if they were one. */
import type { Day } from '../../protocol/days.ts';
import type { StoredTip } from '../store.ts';
import { compareBytes, isSame } from './bytes.ts';
import { BEFORE_ALL, type TipFile } from './tip-file.ts';

/** As `TipStore.list`. */
export function listTips(
  files: readonly TipFile[],
  after: { day: Day; id: Uint8Array } | null,
  limit: number,
): StoredTip[] {
  const listed: StoredTip[] = [];
  let day = after?.day ?? latest(files, null);
  let id = after?.id ?? null;
  while (day !== null && listed.length < limit) {
    listed.push(...page(files, day, id, limit - listed.length));
    if (listed.length < limit) day = latest(files, day);
    id = null;
  }
  return listed;
}

/** As `TipStore.envelopes`. */
export function readEnvelopes(
  files: readonly TipFile[],
  ids: readonly Uint8Array[],
  maxBytes: number,
): { id: Uint8Array; envelope: Uint8Array }[] {
  const found: { id: Uint8Array; envelope: Uint8Array }[] = [];
  let bytes = 0;
  for (const id of ids) {
    const envelope = firstOf(files, (file) => file.envelope(id));
    if (envelope === null) continue;
    bytes += envelope.length;
    if (found.length > 0 && bytes > maxBytes) break;
    found.push({ id, envelope });
  }
  return found;
}

export function firstOf<T>(files: readonly TipFile[], look: (file: TipFile) => T | null): T | null {
  for (const file of files) {
    const found = look(file);
    if (found !== null) return found;
  }
  return null;
}

function latest(files: readonly TipFile[], before: Day | null): Day | null {
  const days = files.map((file) => file.latestDay(before)).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** One day out of all files, by id, without doubles. */
function page(files: readonly TipFile[], day: Day, id: Uint8Array | null, limit: number): StoredTip[] {
  const all = files.flatMap((file) => file.page(day, id, limit)).sort((a, b) => compareBytes(a.id, b.id));
  return all.filter((tip, n) => !isSame(tip.id, all[n - 1]?.id ?? BEFORE_ALL)).slice(0, limit);
}
