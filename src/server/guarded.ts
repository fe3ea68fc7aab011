/** What is thrown becomes an answer. */
import { Refusal } from './refusal.ts';
import { replyProblem } from './reply.ts';

/** Around all that runs in the app: hono's `onError` is given errors only, and what else is thrown would leave the app unanswered. */
export async function guarded(log: (line: string) => void, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return failed(log, error);
  }
}

/** Refusals answer with their code; anything else is ours. */
function failed(log: (line: string) => void, error: unknown): Response {
  if (error instanceof Refusal) return replyProblem(error.code);
  noteFailure(log, error);
  return replyProblem('internal');
}

/** By class and code alone, for messages quote data. */
export function noteFailure(log: (line: string) => void, error: unknown): void {
  log(`internal error: ${error instanceof Error ? describe(error) : typeof error}`);
}

function describe(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const cause = error.cause instanceof Error ? ` <- ${describe(error.cause)}` : '';
  return `${error.name}${code}${cause}`;
}
