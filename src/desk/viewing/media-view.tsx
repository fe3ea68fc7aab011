/** A recording or a video in the browser's own player, after it was asked for. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../browser/components/button.tsx';
import { Notice } from '../../browser/components/notice.tsx';

export function MediaView(props: { file: Blob; name: string; kind: 'audio' | 'video'; type: string }) {
  const { file, type, kind } = props;
  const [wanted, setWanted] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    // Of our own type: the player is not to guess.
    const made = URL.createObjectURL(file.slice(0, file.size, type));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [wanted, file, type]);

  if (!wanted) {
    return (
      <Notice kind="warn" title="Nothing is played yet.">
        <p>
          The browser’s own player would open this file. Its decoder is large and has had faults that a file can use to
          take a browser over, and it may keep parts of the file on this machine’s disk while it plays. To be safer,
          save the file and open it on a machine without network.
        </p>
        <Button onClick={() => setWanted(true)}>Open the player</Button>
      </Notice>
    );
  }
  if (failed) return <Notice kind="warn" title="This browser’s player cannot read the file. It may be damaged." />;
  if (address === null) return null;
  // What the file brings along as subtitles is not shown, either.
  const player = {
    class: 'viewing-player',
    controls: true,
    preload: 'metadata',
    src: address,
    disableRemotePlayback: true,
    controlsList: 'nodownload noremoteplayback',
    'aria-label': props.name,
    onError: () => setFailed(true),
    onLoadedMetadata: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => {
      for (const track of currentTarget.textTracks) track.mode = 'disabled';
    },
  } as const;
  return kind === 'audio' ? <audio {...player} /> : <video {...player} disablePictureInPicture playsInline />;
}
