/** The files that take longest begin first, so that none of them runs on alone at the end. Without results of an earlier run Vitest goes by size. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of half a minute and more, the longest first. One that is renamed only begins later. */
const LONG = [
  ...['journeys/forward-secrecy', 'journeys/members', 'journeys/first-day', 'journeys/hostile', 'store/node'],
  ...['desk/inbox/page', 'desk/places', 'cli/main', 'journeys/weeks', 'journeys/cases', 'desk/vault', 'cli/demo'],
  ...['source/tip', 'desk/conversation', 'source/first-screen', 'server/linkage', 'journeys/export', 'journeys/byline'],
];

export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
