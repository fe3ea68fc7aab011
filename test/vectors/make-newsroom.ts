import { toBase64url } from '../../src/crypto/bytes.ts';
import { directoryHash, signDirectory, verifyDirectory } from '../../src/crypto/directory.ts';
import { signIntake } from '../../src/crypto/intake.ts';
import { memberKeys, newsroomKeys } from '../../src/crypto/keys.ts';
import { sign } from '../../src/crypto/signature.ts';
import { addDays, epochDays, epochOf } from '../../src/protocol/days.ts';

import { fill, hex, MEMBER_ROOTS, NEWSROOM_ROOT, newsroom, TODAY } from './common.ts';

export function directories() {
  const { keys: own, directory } = newsroom();
  const signed = signDirectory(own.seed, directory);
  const hash = directoryHash(signed.signed);
  const next = signDirectory(own.seed, { ...directory, serial: 2, previous: hash });
  const stray = signDirectory(own.seed, { ...directory, serial: 2, previous: toBase64url(fill(9)) });
  const other = newsroomKeys(fill(0x02));
  const theirs = signDirectory(other.seed, { ...directory, newsroom: { ...directory.newsroom, key: other.key } });
  const check = (name: string, what: typeof signed, today: string, pinned?: { serial: number; hash: string }) => {
    const result = verifyDirectory(what, { newsroomKey: own.key, today, pinned });
    return {
      name,
      signed: what,
      newsroomKey: own.key,
      today,
      pinned: pinned ?? null,
      result: 'fault' in result ? result.fault : 'accepted',
    };
  };
  return {
    about:
      'Directories (section 6): what a device with this newsroom key, on this day, having pinned this, makes of each.',
    root: hex(NEWSROOM_ROOT),
    hash,
    cases: [
      check('the first', signed, TODAY),
      check('a day before it was issued', signed, addDays(TODAY, -1)),
      check('two days before', signed, addDays(TODAY, -2)),
      check('its last day', signed, addDays(TODAY, 90)),
      check('the day after', signed, addDays(TODAY, 91)),
      check('the pinned one', signed, TODAY, { serial: 1, hash }),
      check('the next', next, TODAY, { serial: 1, hash }),
      check('a next that names another', stray, TODAY, { serial: 1, hash }),
      check('one before the pinned', signed, TODAY, { serial: 2, hash: directoryHash(next.signed) }),
      check('another of the pinned serial', next, TODAY, { serial: 2, hash: directoryHash(stray.signed) }),
      check('of another newsroom', theirs, TODAY),
      check('of another newsroom, renamed', { ...theirs, by: own.key }, TODAY),
      check('for another purpose', sign(own.seed, 'intake', signed.signed), TODAY),
      check('with an unknown field', sign(own.seed, 'directory', signed.signed.replace('{', '{"x":1,')), TODAY),
      check('without members', sign(own.seed, 'directory', JSON.stringify({ ...directory, members: [] })), TODAY),
    ],
  };
}

export function intake() {
  const { keys: own, members } = newsroom();
  const [member, second] = members;
  if (member === undefined || second === undefined) throw new Error('no members');
  const signed = signIntake(member, own.key, TODAY);
  const intakeText = JSON.parse(signed.signed);
  /** Of one epoch, so that the vectors stay short. */
  const short = (changes: object, seed = member.signingSeed) => {
    return sign(seed, 'intake', JSON.stringify({ ...intakeText, epochs: intakeText.epochs.slice(0, 1), ...changes }));
  };
  return {
    about:
      'Intake messages (section 7), from the first member of keys.json. `choices` says which epoch a source takes on which day; null: none.',
    root: hex(MEMBER_ROOTS[0] ?? fill(0)),
    newsroom: own.key,
    members: members.map(({ key }) => key),
    today: TODAY,
    signed,
    alsoAccepted: short({}),
    choices: [-14, -7, 0, 7, 56, 63, 70].map((days) => {
      const today = addDays(TODAY, days);
      const now = epochOf(today);
      const first = epochOf(TODAY);
      const found = [now, now + 1, now - 1].find((epoch) => epoch >= first && epoch < first + 9);
      return { today, epoch: found ?? null };
    }),
    refused: [
      { why: 'another newsroom', signed: short({ newsroom: newsroomKeys(fill(0x02)).key }) },
      { why: 'no member', signed: short({ member: memberKeys(fill(0x77)).key }, memberKeys(fill(0x77)).signingSeed) },
      { why: 'in the name of another member', signed: short({ member: second.key }) },
      { why: 'days of another epoch', signed: short({ epochs: [{ ...intakeText.epochs[0], ...epochDays(0) }] }) },
      {
        why: 'a recipient of another kind',
        signed: short({
          epochs: [
            { ...intakeText.epochs[0], recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj' },
          ],
        }),
      },
      { why: 'an unknown field', signed: short({ x: 1 }) },
      { why: 'for another purpose', signed: sign(member.signingSeed, 'tip', short({}).signed) },
    ],
  };
}
