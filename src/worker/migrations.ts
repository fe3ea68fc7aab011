/** The migrations as modules: a Worker has no folder to read. Every one that the journal names must stand here, or nothing starts. */
import m0000 from '../../migrations/0000_first.sql';
import m0001 from '../../migrations/0001_members_and_cases.sql';
import m0002 from '../../migrations/0002_profiles.sql';
import m0003 from '../../migrations/0003_requests.sql';
import m0004 from '../../migrations/0004_replies.sql';
import m0005 from '../../migrations/0005_templates.sql';
import m0006 from '../../migrations/0006_files.sql';
import m0007 from '../../migrations/0007_files_in_buckets.sql';
import journal from '../../migrations/meta/_journal.json';
import type { Migrations } from '../store/worker/database.ts';

export const migrations: Migrations = {
  journal,
  migrations: { m0000, m0001, m0002, m0003, m0004, m0005, m0006, m0007 },
};
