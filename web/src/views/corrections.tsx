// The forms for correcting an entity, or a name in the text: merge, split, rename, retype, alias, suppress, add.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { Client } from "../client";
import type { EntityType } from "../contract";
import { kTypes, typeOne } from "../names";
import type { EntityRule } from "../protocol";
import type { EntityName, EntityRef } from "../protocol_names";
import { useLater } from "./table";

type Action = "merge" | "split" | "rename" | "retype" | "alias" | "suppress";

const kActions: readonly { action: Action; label: string }[] = [
  { action: "merge", label: "Merge" },
  { action: "split", label: "Split" },
  { action: "rename", label: "Rename" },
  { action: "retype", label: "Retype" },
  { action: "alias", label: "Add alias" },
  { action: "suppress", label: "Suppress" },
];

const kSuggestions = 8;

export function TypeChoice({ value, onChange, label = "Type" }: { value: EntityType; onChange: (type: EntityType) => void; label?: string }) {
  return (
    <label class="field"><span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as EntityType)}>
        {kTypes.map(({ type, one }) => <option key={type} value={type}>{one}</option>)}
      </select>
    </label>
  );
}

function TextField({ label, value, onInput, focus = false }: { label: string; value: string; onInput: (text: string) => void; focus?: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => { if (focus) field.current?.select(); }, []);
  return <label class="field"><span>{label}</span><input ref={field} type="text" dir="auto" autocomplete="off" required value={value} onInput={(event) => onInput(event.currentTarget.value)} /></label>;
}

/** A small form; `ready` says whether it can be applied. */
function Form({ ready, apply, onApply, onCancel, children }: { ready: boolean; apply: string; onApply: () => void; onCancel: () => void; children: ComponentChildren }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <form ref={form} class="correct-form" onSubmit={(event) => { event.preventDefault(); if (ready) onApply(); }}
      onKeyDown={(event) => { if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); onCancel(); } }}>
      {children}
      <div class="correct-foot">
        <button type="submit" class="button is-primary" disabled={!ready}>{apply}</button>
        <button type="button" class="button" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}

/** The entity into which another is merged: typed, then chosen from those that fit. */
function Picker({ client, not, chosen, onChoose }: { client: Client; not: EntityRef; chosen: EntityName | null; onChoose: (entity: EntityName | null) => void }) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<EntityName[]>([]);
  const late = useLater(text, 120);
  const field = useRef<HTMLInputElement>(null);
  const title = useId();
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let current = true;
    if (late.trim() === "") { setFound([]); return; }
    client.request("entityNames", { text: late, limit: kSuggestions + 1 }).then((names) => {
      if (current) setFound(names.filter((each) => each.type !== not.type || each.name !== not.name).slice(0, kSuggestions));
    }, () => {});
    return () => { current = false; };
  }, [late]);
  return (
    <div class="picker">
      <label class="field"><span id={title}>Into which entity? Type a part of its name</span>
        <input ref={field} type="search" dir="auto" autocomplete="off" value={text} onInput={(event) => { setText(event.currentTarget.value); onChoose(null); }} />
      </label>
      <div role="group" aria-labelledby={title}>
        {found.map((each) => (
          <button key={each.id} type="button" class="pick" aria-pressed={chosen?.id === each.id} onClick={() => onChoose(each)}><bdi>{each.name}</bdi> <span class="tag">{typeOne(each.type)}</span></button>
        ))}
      </div>
      {late.trim() !== "" && found.length === 0 && <p class="muted" role="status">No other entity has this name.</p>}
    </div>
  );
}

interface EditorProps {
  client: Client;
  entity: EntityRef;
  /** All its printed forms, the canonical one first. */
  forms: string[];
  /** As printed at the mention from which it is corrected. */
  printed: string | null;
  onApply: (rule: EntityRule) => void;
}

export function EntityEditor({ client, entity, forms, printed, onApply }: EditorProps) {
  const [action, setAction] = useState<Action | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const ref: EntityRef = { type: entity.type, name: entity.name };
  const close = () => {
    bar.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setAction(null);
  };
  const apply = (rule: EntityRule) => {
    close();
    onApply(rule);
  };
  const form = { client, entity: ref, forms, printed, onApply: apply, onCancel: close };
  return (
    <div class="correct">
      <div class="correct-bar" role="group" aria-label={`Correct ${entity.name}`} ref={bar}>
        {kActions.map(({ action: each, label }) => (
          <button key={each} type="button" class="button" aria-expanded={each === "suppress" ? undefined : action === each}
            onClick={() => (each === "suppress" ? apply({ do: "suppress", entity: ref }) : setAction(action === each ? null : each))}>{label}</button>
        ))}
      </div>
      {action === "merge" && <Merge {...form} />}
      {action === "split" && <Split {...form} />}
      {action === "rename" && <Rename {...form} />}
      {action === "retype" && <Retype {...form} />}
      {action === "alias" && <Alias {...form} />}
    </div>
  );
}

type FormProps = EditorProps & { onCancel: () => void };

function Merge({ client, entity, onApply, onCancel }: FormProps) {
  const [into, setInto] = useState<EntityName | null>(null);
  return (
    <Form ready={into !== null} apply="Merge" onCancel={onCancel} onApply={() => onApply({ do: "merge", from: entity, into: { type: into!.type, name: into!.name } })}>
      <Picker client={client} not={entity} chosen={into} onChoose={setInto} />
      {into && <p><bdi>{entity.name}</bdi> becomes a form of <b dir="auto">{into.name}</b>.</p>}
    </Form>
  );
}

function Split({ entity, forms, printed, onApply, onCancel }: FormProps) {
  const [alias, setAlias] = useState(printed ?? forms[1] ?? forms[0] ?? "");
  const [name, setName] = useState(alias);
  const [type, setType] = useState(entity.type);
  return (
    <Form ready={name.trim() !== "" && (name.trim() !== entity.name || type !== entity.type)} apply="Split off" onCancel={onCancel}
      onApply={() => onApply({ do: "split", from: entity, alias, into: { type, name: name.trim() } })}>
      <label class="field"><span>The form that is something else</span>
        <select value={alias} onChange={(event) => { if (name === alias) setName(event.currentTarget.value); setAlias(event.currentTarget.value); }}>
          {[...new Set([...(printed ? [printed] : []), ...forms])].map((each) => <option key={each} value={each}>{each}</option>)}
        </select>
      </label>
      <TextField label="Its own name" value={name} onInput={setName} focus />
      <TypeChoice value={type} onChange={setType} />
    </Form>
  );
}

function Rename({ entity, onApply, onCancel }: FormProps) {
  const [name, setName] = useState(entity.name);
  const ready = name.trim() !== "" && name.trim() !== entity.name;
  return (
    <Form ready={ready} apply="Rename" onCancel={onCancel} onApply={() => onApply({ do: "rename", entity, name: name.trim() })}>
      <TextField label="Name" value={name} onInput={setName} focus />
    </Form>
  );
}

function Retype({ entity, onApply, onCancel }: FormProps) {
  const [type, setType] = useState(entity.type);
  return (
    <Form ready={type !== entity.type} apply="Retype" onCancel={onCancel} onApply={() => onApply({ do: "retype", entity, type })}>
      <TypeChoice value={type} onChange={setType} />
    </Form>
  );
}

function Alias({ entity, onApply, onCancel }: FormProps) {
  const [alias, setAlias] = useState("");
  return (
    <Form ready={alias.trim() !== ""} apply="Add alias" onCancel={onCancel} onApply={() => onApply({ do: "alias", entity, alias: alias.trim() })}>
      <TextField label="Another form of the name, as printed" value={alias} onInput={setAlias} focus />
    </Form>
  );
}

/** A new entity, from nothing or from a name in the text. */
export function AddForm({ name: first, type: likely, onApply, onCancel }: { name: string; type: EntityType; onApply: (rule: EntityRule) => void; onCancel: () => void }) {
  const [name, setName] = useState(first);
  const [type, setType] = useState(likely);
  const [aliases, setAliases] = useState("");
  const list = aliases.split(",").map((each) => each.trim()).filter(Boolean);
  return (
    <Form ready={name.trim() !== ""} apply="Add" onCancel={onCancel} onApply={() => onApply({ do: "add", type, name: name.trim(), aliases: list })}>
      <TextField label="Name" value={name} onInput={setName} focus />
      <TypeChoice value={type} onChange={setType} />
      <label class="field"><span>Other forms, with commas between them (may be empty)</span><input type="text" dir="auto" autocomplete="off" value={aliases} onInput={(event) => setAliases(event.currentTarget.value)} /></label>
    </Form>
  );
}
