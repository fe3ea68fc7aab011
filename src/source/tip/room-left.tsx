/** The counter below the text. */
import { useEffect, useState } from 'preact/hooks';
import { useReading } from '../site.ts';
import { type Room, roomFor } from './room.ts';

/** A pause in typing, in milliseconds, after which the room left is counted. */
const PAUSE = 300;

/** The room left, after a pause in typing: counting half a megabyte at every letter would be felt on a phone. */
export function useRoom(measured: Parameters<typeof roomFor>[0]): Room {
  const [room, setRoom] = useState<Room>(() => roomFor(measured));
  useEffect(() => {
    const timer = setTimeout(() => setRoom(roomFor(measured)), PAUSE);
    return () => clearTimeout(timer);
  }, [
    measured.text,
    measured.contact,
    measured.to.join(),
    measured.callout,
    measured.directory,
    measured.answerable?.seen,
    measured.files?.length,
  ]);
  return room;
}

/** Shown when a fifth is left; to be found by a screen reader at any time, and said when it begins to matter. */
export function RoomLeft({ room }: { room: Room }) {
  const { words } = useReading();
  const text = room.state === 'over' ? '' : words.tip.room(room.characters);
  return (
    <span class={room.state === 'plenty' ? 'hidden' : ''} aria-live={room.state === 'plenty' ? 'off' : 'polite'}>
      {text}
    </span>
  );
}
