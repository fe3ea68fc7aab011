/** What is found out before anything is typed: whether this page may hold keys at all, and whether the server takes its words. */
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../browser/components/notice.tsx';
import { PageFrame } from '../browser/components/page-frame.tsx';
import { api } from '../browser/http.ts';
import { getReach } from './session/calls.ts';

/** On plain http everybody on the way reads and changes the page: no words may be typed there. */
export function Insecure() {
  return (
    <PageFrame name="Flowerpot desk" home="/desk" skip="Skip to content">
      <h1>This connection is not secure</h1>
      <Notice kind="error" title="Type nothing here">
        <p>
          On the way here, others can read and change this page. Open the address that begins with <b>https://</b>, or
          work on the computer that the server runs on, at <b>http://127.0.0.1</b> or <b>http://localhost</b>.
        </p>
        <p>
          If there is no such address yet, whoever runs the server puts a certificate before it: docs/DEPLOY.md says
          how.
        </p>
      </Notice>
    </PageFrame>
  );
}

/** Whether the server takes this page for another site's. `false` while that is not known: it may be away. */
export function useForeign(): boolean {
  const [foreign, setForeign] = useState(false);
  useEffect(() => {
    getReach(api('same-origin'), location.origin).then(
      ({ known }) => setForeign(!known),
      () => {},
    );
  }, []);
  return foreign;
}

export function Foreign() {
  return (
    <Notice kind="error" title="The server does not know this address">
      <p>
        A proxy stands before it, and nothing that is typed here would be taken. Whoever runs the server sets{' '}
        <code>FLOWERPOT_ORIGIN={location.origin}</code> and starts it again; then reload this page.
      </p>
    </Notice>
  );
}
