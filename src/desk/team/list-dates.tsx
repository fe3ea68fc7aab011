/** The signed list as such: its number, its days, and signing it again. */
import { Button } from '../../browser/components/button.tsx';
import { longDay } from '../shared/words.ts';
import type { TeamDesk } from './team.ts';

export function ListDates(props: { desk: TeamDesk; isAdmin: boolean; onAdded: () => void }) {
  const { desk } = props;
  const { serial, issued, until } = desk.directory.value.directory;
  return (
    <section aria-labelledby="list-title">
      <h2 id="list-title">The signed list of members</h2>
      <dl class="facts">
        <dt>Number</dt>
        <dd>{serial}</dd>
        <dt>Signed on</dt>
        <dd>{longDay(issued)}</dd>
        <dt>Valid through</dt>
        <dd>{longDay(until)}</dd>
      </dl>
      {props.isAdmin && (
        <>
          <p>Signing it again makes it valid for another 90 days. So does every change that is signed.</p>
          <div class="actions">
            <Button
              onClick={() => {
                desk.pending.add({ kind: 'renew' });
                props.onAdded();
              }}
            >
              Sign the list again…
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
