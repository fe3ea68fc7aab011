/** How a handler refuses: it throws, and the route's wrapper answers with the problem document. */
import type { ProblemCode } from '../protocol/problems.ts';

export class Refusal extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
  }
}
