/** What an admin could mistake a name for, said beside it. */
import { mixedScripts, namesakes } from './names.ts';

interface Named {
  key: string;
  name: string;
}

/** `former`: asked about a name that is about to be signed. */
export function NameDoubts(props: { of: Named; members: readonly Named[]; former?: readonly Named[] }) {
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
      {namesakes(props.of, props.former ?? []).same.length > 0 && (
        <p class="error">A former member had this name: colleagues take both for one person.</p>
      )}
      {alike.map(({ key, name }) => (
        <p key={key} class="error">
          Looks like <bdi>{name}</bdi>, who is somebody else: compare letter by letter.
        </p>
      ))}
    </>
  );
}
