/** What is found out before anything is typed: whether this page may hold keys at all, and whether the server takes its words. */
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../browser/components/notice.tsx';
import { PageFrame } from '../browser/components/page-frame.tsx';
import { api } from '../browser/http.ts';
import type { ReachAnswer } from '../protocol/desk-api.ts';
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

/** What the server says of itself before anything is typed. Until it has, and where it is away: nothing out of the ordinary. */
export function useReach(): ReachAnswer {
  const [reach, setReach] = useState<ReachAnswer>({ known: true, provider: null });
  useEffect(() => {
    getReach(api('same-origin'), location.origin).then(setReach, () => {});
  }, []);
  return reach;
}

/** At the set-up: what a provider keeps, which no newsroom can switch off (docs/THREAT_MODEL.md, "On Cloudflare Workers"). */
export function AtCloudflare() {
  return (
    <Notice kind="warn" title="This tip line runs on Cloudflare Workers">
      <p>
        Cloudflare can see the address and the exact time of everybody who opens it, sources too, and can bring back
        what was deleted here for 30 days. It cannot read tips as long as it serves these pages unchanged. Old tips are
        protected by keys that reporters’ devices throw away, not by deletion. For sources whom a court order to
        Cloudflare could harm, run it on a machine of your own.
      </p>
    </Notice>
  );
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
