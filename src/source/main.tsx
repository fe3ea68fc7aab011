/** Entry of every source page: one small script, because each further file costs a round trip over Tor. */
import '../browser/trusted-types.ts';
import { Home } from './home/home.tsx';
import { Reporter } from './reporter/reporter.tsx';
import type { Site } from './site.ts';
import { start } from './start.tsx';
import { Tip } from './tip/tip.tsx';

const PAGES = {
  index: (site: Site) => <Home site={site} />,
  tip: (site: Site) => <Tip site={site} />,
  reporter: (site: Site) => <Reporter site={site} />,
};

void start((site) => PAGES[site.page === 'tip' || site.page === 'reporter' ? site.page : 'index'](site));
