/** For a browser that runs no script: why there is no form, and the doors that are open all the same. Never a field. */
import { Notice } from '../browser/components/notice.tsx';
import { pathOf, useReading } from './site.ts';

/** `why`: on a page that is for something else than writing. */
export function NoScript({ why }: { why?: string }) {
  const { words, language } = useReading();
  const { noScript } = words;
  return (
    <noscript>
      <Notice kind="info" title={noScript.title}>
        <p>{why ?? noScript.why}</p>
        <ul>
          <li>
            <a href="/directory.txt">{noScript.directory}</a>. {noScript.directoryWhy}
          </li>
          <li>
            <a href={pathOf('plain', language)}>{noScript.plain}</a>. {noScript.plainWhy}
          </li>
          <li>
            <a href={pathOf('guide', language)}>{noScript.guide}</a>. {noScript.guideWhy}
          </li>
        </ul>
        <p>{noScript.on}</p>
      </Notice>
    </noscript>
  );
}
