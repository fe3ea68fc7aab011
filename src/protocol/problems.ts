/** RFC 9457 problem documents. A `code` is stable and tells nothing about other people; `detail` says what to do. */
import * as v from 'valibot';

export const PROBLEMS = {
  'bad-request': {
    status: 400,
    title: 'The request is not of the expected form',
    detail: 'Reload the page and try again.',
  },
  'not-age': {
    status: 400,
    title: 'This is not a sealed tip',
    detail: 'Only tips sealed by this page are accepted; nothing was stored.',
  },
  'wrong-stanzas': {
    status: 400,
    title: 'Sealed for another number of recipients',
    detail: 'The list of reporters has changed. Reload the page and send again.',
  },
  'wrong-size': {
    status: 400,
    title: 'The sealed size is not one of the allowed ones',
    detail: 'The tip was cut or changed on its way. Send it again.',
  },
  'puzzle-missing': { status: 403, title: 'No puzzle solution', detail: 'Ask for a puzzle, solve it, and send again.' },
  'puzzle-wrong': {
    status: 403,
    title: 'The puzzle solution is wrong',
    detail: 'Ask for a new puzzle and send again.',
  },
  'puzzle-expired': { status: 403, title: 'The puzzle is too old', detail: 'Ask for a new puzzle and send again.' },
  'puzzle-spent': { status: 403, title: 'The puzzle was used before', detail: 'Ask for a new puzzle and send again.' },
  'not-signed-in': { status: 401, title: 'Not signed in', detail: 'Unlock the desk again.' },
  'wrong-login': {
    status: 401,
    title: 'Unknown account or wrong secret',
    detail: 'Check that these words belong to this newsroom.',
  },
  forbidden: { status: 403, title: 'Not allowed', detail: 'Ask an admin of your newsroom.' },
  'cross-site': { status: 403, title: 'Sent from another site', detail: 'Open this page itself and try again.' },
  'setup-refused': {
    status: 403,
    title: 'The set-up link is not valid',
    detail: 'Use the link printed by the latest start of the server.',
  },
  'invite-refused': {
    status: 403,
    title: 'This invitation is not valid',
    detail: 'It was used, withdrawn, or is over seven days old. Ask your admin for another.',
  },
  'invites-full': {
    status: 409,
    title: 'Too many invitations are open',
    detail: 'Withdraw one that is not needed any more.',
  },
  'already-member': {
    status: 409,
    title: 'These keys are a member’s already',
    detail: 'Open the desk with your passphrase or your 24 words.',
  },
  'event-conflict': {
    status: 409,
    title: 'Somebody else wrote in this case first',
    detail: 'Fetch what is new and write again.',
  },
  'already-welcomed': {
    status: 409,
    title: 'This member has the desk secret already',
    detail: 'Nothing needs to be done.',
  },
  'not-found': { status: 404, title: 'Not found', detail: 'Check the address.' },
  'method-not-allowed': { status: 405, title: 'Method not allowed', detail: 'Check the call in docs/API.md.' },
  'not-set-up': {
    status: 409,
    title: 'This newsroom is not set up yet',
    detail: 'Open the set-up link that the server printed.',
  },
  'already-set-up': {
    status: 409,
    title: 'This newsroom is set up already',
    detail: 'Open the desk and unlock it, or restore it from your words.',
  },
  'no-recipients': {
    status: 409,
    title: 'Nobody can receive tips now',
    detail: 'The newsroom must sign its directory again. Try another channel.',
  },
  'different-tip': { status: 409, title: 'Another tip has this id', detail: 'Seal the tip again under a new id.' },
  'different-reply': {
    status: 409,
    title: 'A reply of this id lies in that mailbox',
    detail: 'It was sent before. Nothing needs to be done.',
  },
  'no-upload': {
    status: 409,
    title: 'A file is not here whole',
    detail: 'Send what is missing of it, then the message again.',
  },
  'upload-gap': {
    status: 409,
    title: 'This is not the part to go on with',
    detail: 'Ask which parts are here, and go on there.',
  },
  'different-part': {
    status: 409,
    title: 'Other bytes stand in the place of this part',
    detail: 'Begin the file anew under another upload.',
  },
  'upload-spent': {
    status: 409,
    title: 'This upload belongs to a message already',
    detail: 'Begin the file anew under another upload.',
  },
  'files-full': {
    status: 507,
    title: 'No room for files today',
    detail: 'A text is still taken: send it without files, or send the files tomorrow.',
  },
  'file-too-large': {
    status: 413,
    title: 'Larger than the files that this server takes',
    detail: 'Ask the reporter for another way, or send it in several files.',
  },
  'mailbox-full': {
    status: 409,
    title: 'That mailbox is full',
    detail: 'Wait until the source has deleted replies, or until old ones expire.',
  },
  'stale-profile': {
    status: 409,
    title: 'Another profile came first',
    detail:
      'It was changed on another device. What you typed is still here: copy what you need, press “Undo the changes”, and change what stands then.',
  },
  'stale-templates': {
    status: 409,
    title: 'Other templates came first',
    detail: 'Another admin changed them meanwhile. What you typed is still here; look at what stands now.',
  },
  'stale-request': {
    status: 409,
    title: 'Another request came first',
    detail: 'You asked from another device meanwhile, or an admin has answered. Look at the page again.',
  },
  'stale-directory': { status: 409, title: 'Another directory came first', detail: 'Reload the desk and sign again.' },
  'bad-signature': {
    status: 400,
    title: 'The signature does not match',
    detail: 'Sign with the key of this newsroom or of your account.',
  },
  'too-large': { status: 413, title: 'Too large', detail: 'Shorten it and send again.' },
  'wrong-type': { status: 415, title: 'Wrong content type', detail: 'Check the call in docs/API.md.' },
  'too-slow': {
    status: 408,
    title: 'Too little came in too long a time',
    detail: 'Nothing was stored. Send it again, over another connection if there is one.',
  },
  'too-many': { status: 429, title: 'Too many tries', detail: 'Wait a minute, then try again.' },
  'daily-limit': {
    status: 429,
    title: 'You have written as much as fits into a day',
    detail: 'Nothing of this was stored. Go on tomorrow (UTC).',
  },
  internal: {
    status: 500,
    title: 'The server failed',
    detail: 'Nothing was lost on your side. Try again in a minute.',
  },
  full: {
    status: 507,
    title: 'No room left',
    detail: 'The server cannot take more today. Keep your text and try tomorrow, or use another channel.',
  },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export const Problem = v.object({
  type: v.string(),
  code: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
});
export type Problem = v.InferOutput<typeof Problem>;

/** The document for a code. `type` is a relative reference: no host name enters an answer. */
export function problem(code: ProblemCode): Problem {
  return { type: `/problems#${code}`, code, ...PROBLEMS[code] };
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
