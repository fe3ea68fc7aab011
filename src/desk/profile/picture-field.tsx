/** A picture beside the name: chosen, seen as sources see it, taken away. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Portrait } from '../../browser/components/portrait.tsx';
import { smallPicture } from './picture.ts';

export function PictureField(props: {
  name: string;
  picture: string | null;
  onChange: (picture: string | null) => void;
}) {
  const id = useId();
  const wrong = useSignal(false);
  return (
    <div class={wrong.value ? 'field wrong' : 'field'}>
      <label for={id}>
        Picture <span class="note">(optional)</span>
      </label>
      <p class="hint" id={`${id}-hint`}>
        It is cut square, made small and drawn anew on this device: nothing else of the file goes along. Without one,
        your initials stand there.
      </p>
      <div class="picture-line">
        <Portrait name={props.name} picture={props.picture} />
        <input
          id={id}
          type="file"
          accept="image/*"
          aria-describedby={`${id}-hint`}
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file === undefined) return;
            const made = await smallPicture(file);
            wrong.value = made === null;
            if (made !== null) props.onChange(made);
          }}
        />
        {props.picture !== null && (
          <button
            type="button"
            class="as-link"
            onClick={() => {
              document.getElementById(id)?.focus();
              props.onChange(null);
            }}
          >
            Remove the picture
          </button>
        )}
      </div>
      {wrong.value && (
        <p class="error" role="alert">
          This file cannot be read as a picture. Take a JPEG, PNG or WebP.
        </p>
      )}
    </div>
  );
}
