/** Until when each member can receive: the end of the weekly recipients that their desk has published. */
import type { Api } from '../../browser/http.ts';
import { verifyIntake } from '../../crypto/directory.ts';
import { type Day, daysBetween } from '../../protocol/days.ts';
import type { Directory } from '../../protocol/directory.ts';
import { INTAKE_WARN_DAYS } from '../../protocol/limits.ts';
import { getIntake } from '../session/calls.ts';

export interface Reach {
  /** Last day on which the member can receive; `null` when nothing valid is published. */
  until: Day | null;
  /** Soon over, or over: the member must unlock a desk. */
  warn: boolean;
}

/** By member key, for everybody in the directory. Throws `ApiError`. */
export async function reachOf(api: Api, directory: Directory, today: Day): Promise<ReadonlyMap<string, Reach>> {
  const { intake } = await getIntake(api);
  const by = { newsroomKey: directory.newsroom.key, members: directory.members };
  const published = intake.flatMap((signed) => verifyIntake(signed, by) ?? []);
  return new Map(
    directory.members.map(({ key }) => {
      const until = published.find(({ member }) => member === key)?.epochs.at(-1)?.last ?? null;
      return [key, { until, warn: until === null || daysBetween(today, until) < INTAKE_WARN_DAYS }];
    }),
  );
}
