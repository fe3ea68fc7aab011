/** A member's own kit: shown, then checked against the sheet, before anything is done with its key. */
import { Button } from '../../browser/components/button.tsx';
import { fingerprintWords } from '../../crypto/words.ts';
import { Kit } from './kit.tsx';
import { WordCheck } from './word-check.tsx';

export function OwnKit(props: {
  at: 'kit' | 'check';
  words: string[];
  /** Its name and key. */
  newsroom: string;
  newsroomKey: string;
  /** The member's. */
  name: string;
  day: string;
  onAt: (at: 'kit' | 'check') => void;
  /** The words on the sheet are right. */
  onRight: () => void;
}) {
  const { words } = props;
  if (props.at === 'check') return <WordCheck words={words} onRight={props.onRight} onBack={() => props.onAt('kit')} />;
  return (
    <>
      <Kit
        kind="member"
        words={words}
        newsroom={props.newsroom}
        name={props.name}
        fingerprint={fingerprintWords(props.newsroomKey)}
        day={props.day}
      />
      <div class="actions">
        <Button kind="main" onClick={() => props.onAt('check')}>
          I have it on paper
        </Button>
      </div>
    </>
  );
}
