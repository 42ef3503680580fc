// The corrections made so far: undo and redo, the list, what could not be applied; the entity pack as a file, out and in.
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { type Corrections, packBlob } from "../corrections";
import { count } from "../format";
import { ruleText } from "../names";
import { save } from "../save";

const kShown = 200;

export function PackPanel({ corrections, children }: { corrections: Corrections; children: ComponentChildren }) {
  const { rules, canUndo, canRedo, conflicts } = corrections;
  // On a narrow screen the table comes first.
  const [open, setOpen] = useState(() => matchMedia("(min-width: 721px)").matches);
  const field = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = field.current?.files?.[0];
    if (file) corrections.load(file);
    if (field.current) field.current.value = "";
  };
  return (
    <details class="pack" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Corrections{rules.length > 0 && ` (${rules.length})`}</summary>
      <div class="pack-body">
        <div class="pack-buttons">
        <button type="button" class="button" disabled={!canUndo} onClick={corrections.undo} title="Ctrl+Z">Undo</button>
        <button type="button" class="button" disabled={!canRedo} onClick={corrections.redo} title="Ctrl+Shift+Z">Redo</button>
        <button type="button" class="button" disabled={rules.length === 0} onClick={() => save(packBlob(rules), "wireglass-entities.json")}>Export</button>
        <button type="button" class="button" onClick={() => field.current?.click()}>Import</button>
        <input ref={field} type="file" accept=".json,application/json" hidden aria-label="Entity pack" onChange={take} />
      </div>
      {children}
      {conflicts.length > 0 && (
        <div class="pack-conflicts">
          <h4>{count(conflicts.length, "correction")} could not be applied</h4>
          <ul>{conflicts.slice(0, kShown).map((each, i) => <li key={i}>{each}</li>)}</ul>
        </div>
      )}
      {rules.length === 0 && <p class="hint">What you merge, split, rename or retype is kept here for as long as the page is open. Export it as an entity pack; drop a pack on the page to use it again.</p>}
      {rules.length > 0 && (
        <ol class="pack-rules">
          {rules.slice(0, kShown).map((rule, i) => (
            <li key={`${i}.${JSON.stringify(rule)}`}>
              <span dir="auto">{ruleText(rule)}</span>
              <button type="button" class="link" aria-label={`Take back: ${ruleText(rule)}`} onClick={() => corrections.remove(i)}>take back</button>
            </li>
          ))}
        </ol>
      )}
      </div>
    </details>
  );
}

/** Says what was corrected last, wherever that was done, with a way back. */
export function Toast({ corrections }: { corrections: Corrections }) {
  const { said, busy, conflicts } = corrections;
  const share = busy && busy !== "starting" && busy.totalBytes > 0 ? ` ${Math.round((100 * busy.bytes) / busy.totalBytes)} %` : "";
  return (
    <div class={said.text || busy ? "toast" : "toast is-empty"}>
      <p role="status">{said.text}{busy && <span class="muted"> Applying{share} …</span>}{!busy && said.text && conflicts.length > 0 && <span class="toast-alert"> {count(conflicts.length, "correction")} could not be applied.</span>}</p>
      {said.text && (
        <>
          <button type="button" class="link" disabled={!corrections.canUndo} onClick={corrections.undo}>Undo</button>
          <button type="button" class="link" disabled={!corrections.canRedo} onClick={corrections.redo}>Redo</button>
          <button type="button" class="link" aria-label="Dismiss" onClick={corrections.hush}>×</button>
        </>
      )}
    </div>
  );
}
