/** Files that somebody picked, on their way to be sent. */
import type { Chosen } from '../../browser/files/upload.ts';

/** Before it has a name. */
export type Picked = Omit<Chosen, 'name'>;

/** What is picked, and how that changes. */
export interface PickedFiles {
  /** Under the names by which they are sent. */
  chosen: readonly Chosen[];
  /** Changes them as they are by then: choosing, removing and a script that comes late do not undo each other. */
  change: (next: (now: readonly Picked[]) => readonly Picked[]) => void;
  /** Their own names are left out. */
  isNameless: boolean;
  setNameless: (isNameless: boolean) => void;
  isPaused: boolean;
  setPaused: (isPaused: boolean) => void;
  /** One is not to be sent any more: what came of it is deleted. */
  drop: (key: string) => void;
}
