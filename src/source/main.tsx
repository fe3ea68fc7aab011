/** Entry of every source page: one small script, because each further file costs a round trip over Tor. */
import '../browser/trusted-types.ts';
import { Home } from './home/home.tsx';
import { Mailbox } from './mailbox/mailbox.tsx';
import { Reporter } from './reporter/reporter.tsx';
import { start } from './start.tsx';
import { Tip } from './tip/tip.tsx';

void start({
  index: (site) => <Home site={site} />,
  tip: (site) => <Tip site={site} />,
  mailbox: (site) => <Mailbox site={site} />,
  reporter: (site) => <Reporter site={site} />,
});
