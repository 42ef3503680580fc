import { useEffect, useRef, useState } from "preact/hooks";
import { kDefaults, type Offsets, type Settings } from "../settings";

interface Props {
  open: boolean;
  settings: Settings;
  onClose: () => void;
  onApply: (settings: Settings) => void;
}

export const kOffsets: readonly { value: Offsets; label: string }[] = [
  { value: "byte", label: "UTF-8 bytes" },
  { value: "utf16", label: "UTF-16 units (JavaScript, Java)" },
  { value: "codepoint", label: "Code points (Python)" },
];

// A day, or an instant after RFC 3339; the session checks the rest and explains.
const kTimePattern = "\\s*\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([Zz]|[+\\-]\\d{2}:\\d{2}))?\\s*";

export function OptionsDialog({ open, settings, onClose, onApply }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState(settings);
  useEffect(() => {
    if (open && !dialog.current?.open) {
      setDraft(settings);
      dialog.current?.showModal();
    } else if (!open && dialog.current?.open) {
      dialog.current.close();
    }
  }, [open]);

  const time = (name: keyof Omit<Settings, "offsets">, label: string) => (
    <label class="field">
      <span>{label}</span>
      <input type="text" pattern={kTimePattern} title="A day such as 2025-05-30, or an instant such as 2025-05-30T09:00:00Z" placeholder="2025-05-30" autocomplete="off" value={draft[name]}
        onInput={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })} />
    </label>
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onClose();
    onApply(draft);
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="options-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="options-title">Options</h2>
        <p class="hint">Pages print ages such as ‘3 hours ago’. If you know when they were captured, ages become dates. Leave open what you do not know. A day (2025-05-30) or an instant (2025-05-30T09:00:00Z).</p>
        <fieldset>
          <legend>All pages were captured</legend>
          {time("capturedFrom", "not before")}
          {time("capturedTo", "not after")}
        </fieldset>
        <fieldset>
          <legend>Main articles were published</legend>
          {time("publishedFrom", "not before")}
          {time("publishedTo", "not after")}
        </fieldset>
        <div class="dialog-foot">
          <button type="button" class="link" onClick={() => setDraft({ ...kDefaults, offsets: draft.offsets })}>Clear</button>
          <span class="spacer" />
          <button type="button" class="button" onClick={onClose}>Close</button>
          <button type="submit" class="button is-primary">Apply</button>
        </div>
      </form>
    </dialog>
  );
}
