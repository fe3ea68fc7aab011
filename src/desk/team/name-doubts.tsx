/** What an admin could mistake a name for, said beside it. */
import type { Member } from '../../protocol/directory.ts';
import { mixedScripts, namesakes } from './names.ts';

export function NameDoubts(props: { of: { key: string; name: string }; members: readonly Member[] }) {
  const mixed = mixedScripts(props.of.name);
  const { same, alike } = namesakes(props.of, props.members);
  return (
    <>
      {mixed !== null && (
        <p class="error" dir="auto">
          {mixed}
        </p>
      )}
      {same.length > 0 && <p class="error">Somebody else in this list has the same name.</p>}
      {alike.map(({ key, name }) => (
        <p key={key} class="error">
          Looks like <bdi>{name}</bdi>, who is somebody else: compare letter by letter.
        </p>
      ))}
    </>
  );
}
