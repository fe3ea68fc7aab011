/** The way without JavaScript: what it hides less, how to lock a file with stock age, and the one field that takes it. */
import type { Language } from '../../browser/i18n/languages.ts';
import { pathOf } from '../site.ts';
import type { PlainWords } from './plain-words.ts';

export interface PlainView {
  words: PlainWords;
  language: Language;
  write: string;
  /** What the page with the other ways is called. */
  directory: string;
}

/** In the order of how many use them. */
const INSTALL = [
  ['Windows', 'winget install --id FiloSottile.age'],
  ['macOS', 'brew install age'],
  ['Linux', 'sudo apt install age'],
] as const;

export function PlainPage({ view }: { view: PlainView }) {
  const { words, language, write, directory } = view;
  const { program, keys, lock, hand } = words;
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        {words.rather} <a href={pathOf('tip', language)}>{write}</a>
      </p>

      <section class="about" aria-labelledby="less">
        <h2 id="less">{words.less}</h2>
        <ul>
          {words.lessList.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>

      <section>
        <h2 id="steps">{words.steps}</h2>
        <ol class="checks">
          <li>
            <strong>{program.what}</strong>
            <span>{program.text}</span>
            <dl class="commands">
              {INSTALL.map(([system, command]) => (
                <div key={system}>
                  <dt>{system}</dt>
                  <dd>
                    <Command text={command} />
                  </dd>
                </div>
              ))}
            </dl>
            <span>{program.check}</span>
            <Command text="age --version" />
            <span>{program.older}</span>
          </li>
          <li>
            <strong>
              {keys.what}:{' '}
              <a href="/recipients.txt" download="recipients.txt" dir="ltr">
                {keys.link}
              </a>
            </strong>
            <span>{keys.text}</span>
          </li>
          <li>
            <strong>{words.write.what}</strong>
            <span>{words.write.text}</span>
          </li>
          <li>
            <strong>{lock.what}</strong>
            <span>{lock.text}</span>
            <Command text="age -R recipients.txt -o tip.age tip.txt" />
          </li>
          <li>
            <strong>{hand.what}</strong>
            <span id="hand-hint">{hand.text}</span>
            <form method="post" action={`/plain/tips?in=${language}`} encType="multipart/form-data">
              <label for="file">{hand.label}</label>
              <input type="file" id="file" name="file" accept=".age" required aria-describedby="hand-hint" />
              <button type="submit" class="button main">
                {hand.send}
              </button>
            </form>
          </li>
        </ol>
        <p>{words.after}</p>
        <p>
          <a href="/directory.txt">{directory}</a>
        </p>
      </section>
    </>
  );
}

/** Left to right in every language, and one piece for copying. */
function Command({ text }: { text: string }) {
  return (
    <code class="command" dir="ltr">
      {text}
    </code>
  );
}
