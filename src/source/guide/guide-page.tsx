/** How to share information securely: every topic on one page, each an anchor and a sheet of paper. No script is needed. */
import { Fragment } from 'preact';
import { ButtonLink } from '../../browser/components/button.tsx';
import type { Language } from '../../browser/i18n/languages.ts';
import { type Details, type GuideWords, TOPICS, type Topic, type TopicId } from './guide-words.ts';

interface GuideLink {
  href: string;
  text: string;
}

export interface GuideView {
  words: GuideWords;
  dir: 'ltr' | 'rtl';
  /** That no native reader has checked the words; empty when one has. */
  unchecked: string;
  write: GuideLink;
  /** The same page in the other languages: who comes by `/guide` has not chosen one. */
  others: readonly (GuideLink & { language: Language })[];
}

export function GuidePage(props: { view: GuideView }) {
  const { words, dir, unchecked, write, others } = props.view;
  return (
    <>
      {others.length > 0 && (
        <ul class="languages">
          {others.map(({ language, href, text }) => (
            <li key={language}>
              <a href={href} lang={language} hreflang={language}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      {unchecked && <p class="soft">{unchecked}</p>}
      <p>{words.how}</p>
      <p class="first">
        <a href="#already">{words.topics.already.title}</a>
      </p>

      <nav id="contents" class="contents" aria-labelledby="contents-title">
        <h2 id="contents-title">{words.contents}</h2>
        <ol>
          {TOPICS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{words.topics[id].title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <p class="soft">{words.leaving}</p>
      <p class="soft">{words.paper}</p>

      {TOPICS.map((id) => (
        <Section key={id} id={id} words={words} dir={dir} unchecked={unchecked} />
      ))}

      <p class="actions">
        <ButtonLink kind="main" href={write.href}>
          {write.text}
        </ButtonLink>
      </p>
    </>
  );
}

function Section(props: { id: TopicId; words: GuideWords; dir: 'ltr' | 'rtl'; unchecked: string }) {
  const { id, words, dir, unchecked } = props;
  const topic: Topic & { details?: Details } = words.topics[id];
  return (
    <section id={id} class="topic" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{topic.title}</h2>
      <p class="lead">{topic.lead}</p>
      <ul class="points">
        {topic.points.map(({ what, why, see }) => (
          <li key={what}>
            <strong>{what}</strong>
            <span>{why}</span>
            {see && <See topics={see} words={words} />}
          </li>
        ))}
      </ul>
      {topic.details && <DetailList details={topic.details} dir={dir} />}
      <div class="about">
        <h3>{words.open}</h3>
        <p>{topic.open}</p>
      </div>
      {unchecked && <p class="only-paper">{unchecked}</p>}
      <p class="no-print">
        <a class="back" href="#contents">
          {words.back}
        </a>
      </p>
    </section>
  );
}

function See(props: { topics: readonly TopicId[]; words: GuideWords }) {
  const { topics, words } = props;
  return (
    <span class="see">
      {words.see}{' '}
      {topics.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ' · '}
          <a href={`#${id}`}>{words.topics[id].title}</a>
        </Fragment>
      ))}
    </span>
  );
}

/** Terms and steps are isolated, in the page's own direction: by their first letter, an Arabic one that begins with "VPN" would turn. */
function DetailList(props: { details: Details; dir: 'ltr' | 'rtl' }) {
  const { dir, details } = props;
  const { title, items } = details;
  return (
    <>
      <h3>{title}</h3>
      <dl class="details">
        {items.map(({ term, path, text }) => (
          <div key={term}>
            <dt>
              <bdi dir={dir}>{term}</bdi>
            </dt>
            <dd>
              {path && (
                <span class="path">
                  {path.map((step, index) => (
                    <Fragment key={step}>
                      {index > 0 && ' › '}
                      <bdi dir={dir}>{step}</bdi>
                    </Fragment>
                  ))}
                </span>
              )}
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
