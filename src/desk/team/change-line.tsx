/** A change in words: before it is signed, and after. */
import type { ComponentChildren } from 'preact';
import type { Directory, Member } from '../../protocol/directory.ts';
import type { Change } from './next-directory.ts';
import { roleNames } from './roles.tsx';

/** What will be different, against the list in force. */
export function ChangeLine({ change, directory }: { change: Change; directory: Directory }): ComponentChildren {
  const of = (key: string) => directory.members.find((member) => member.key === key);
  switch (change.kind) {
    case 'renew':
      return 'The list is valid for another 90 days.';
    case 'newsroom':
      return <>Public page: {inSequence(newsroomParts(change, directory.newsroom))}</>;
    case 'admit': {
      const before = change.replaces === null ? undefined : of(change.replaces);
      return (
        <>
          <bdi>{change.application.name}</bdi> becomes {article(roleNames(change.roles))}
          {before && (
            <>
              , in the place of <bdi>{before.name}</bdi>, whose keys end
            </>
          )}
        </>
      );
    }
    case 'edit': {
      const member = of(change.member);
      return (
        <>
          <bdi>{member?.name ?? change.name}</bdi>: {inSequence(member ? editParts(change, member) : [])}
        </>
      );
    }
    case 'request': {
      const { member, from, to } = change.request;
      return (
        <>
          <bdi>{of(member)?.name ?? from.name}</bdi> asks for {inSequence(entryParts(to, from))}
        </>
      );
    }
    case 'remove':
      return (
        <>
          <bdi>{of(change.member)?.name ?? 'A member'}</bdi> is removed
        </>
      );
  }
}

/** What was done, once it is signed. `directory`: the one before. */
export function doneText(change: Change, directory: Directory): string {
  const nameOf = (key: string) => directory.members.find((member) => member.key === key)?.name ?? 'a member';
  switch (change.kind) {
    case 'renew':
      return 'The list is valid for another 90 days.';
    case 'newsroom':
      return 'Changed: the public page.';
    case 'admit':
      return `${change.application.name} is a member now.`;
    case 'edit':
      return `Changed: ${change.name}.`;
    case 'request':
      return `Changed as asked: ${change.request.to.name}.`;
    case 'remove':
      return `${nameOf(change.member)} is a former member now.`;
  }
}

/** Shortly, for the name of a button. */
export function changeName(change: Change, directory: Directory): string {
  return doneText(change, directory).replace(/\.$/, '');
}

/** Whether an edit leaves everything as it is. */
export function isNothing(change: Change, directory: Directory): boolean {
  if (change.kind === 'newsroom') return newsroomParts(change, directory.newsroom).length === 0;
  if (change.kind !== 'edit') return false;
  const member = directory.members.find(({ key }) => key === change.member);
  return member !== undefined && editParts(change, member).length === 0;
}

const newsroomParts = (
  change: Pick<Directory['newsroom'], 'name' | 'about' | 'leave'>,
  now: Directory['newsroom'],
): ComponentChildren[] => [
  ...(change.name === now.name
    ? []
    : [
        <>
          name <bdi>{change.name}</bdi>
        </>,
      ]),
  ...(change.about === now.about ? [] : ['another text of what you look for']),
  ...(change.leave === now.leave
    ? []
    : [
        <>
          “Leave this site” goes to <bdi>{change.leave}</bdi>
        </>,
      ]),
];

interface AsListed {
  readonly name: string;
  readonly beats: readonly string[];
}

/** What differs of a name and beats. */
export const entryParts = (change: AsListed, member: AsListed): ComponentChildren[] => [
  ...(change.name === member.name
    ? []
    : [
        <>
          name <bdi>{change.name}</bdi>
        </>,
      ]),
  ...(change.beats.join('\n') === member.beats.join('\n')
    ? []
    : [change.beats.length === 0 ? 'no beats' : <bdi>beats {change.beats.join(', ')}</bdi>]),
];

const editParts = (change: Extract<Change, { kind: 'edit' }>, member: Member): ComponentChildren[] => [
  ...entryParts(change, member),
  ...(roleNames(change.roles) === roleNames(member.roles) ? [] : [roleNames(change.roles)]),
];

export function inSequence(parts: readonly ComponentChildren[]): ComponentChildren {
  return parts.map((part, n) => (
    <span key={n}>
      {n > 0 && '; '}
      {part}
    </span>
  ));
}

export const article = (name: string) => (/^[aeio]/.test(name) ? `an ${name}` : `a ${name}`);
