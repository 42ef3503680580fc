// Corrections of what names stand for: a list of rules that the session applies, with undo and redo; as a file they are an
// entity pack. Nothing is stored.
import { useMemo, useRef, useState } from "preact/hooks";
import type { EntityType } from "./contract";
import { kTypes, ruleText } from "./names";
import type { EntityPack, EntityRule, Input, Progress } from "./protocol";
import type { EntityRef } from "./protocol_names";

export interface Corrections {
  rules: EntityRule[];
  canUndo: boolean;
  canRedo: boolean;
  /** Set while the drop is read again with the corrections. */
  busy: Progress | "starting" | null;
  /** What was done last, in words; counts up, so that the same can be said twice. */
  said: { text: string; count: number };
  conflicts: string[];
  apply: (rule: EntityRule) => void;
  remove: (index: number) => void;
  undo: () => void;
  redo: () => void;
  load: (file: File) => void;
  /** Forgets what was said. */
  hush: () => void;
}

export const sameRef = (a: EntityRef, b: EntityRef) => a.type === b.type && a.name === b.name;

/** Whom a rule is about, and who that is after it; null where it is gone or was not there. */
export function changeOf(rule: EntityRule): { before: EntityRef | null; after: EntityRef | null } {
  switch (rule.do) {
    case "merge": return { before: rule.from, after: rule.into };
    case "split": return { before: rule.from, after: rule.from };
    case "rename": return { before: rule.entity, after: { type: rule.entity.type, name: rule.name } };
    case "retype": return { before: rule.entity, after: { type: rule.type, name: rule.entity.name } };
    case "suppress": return { before: rule.entity, after: null };
    case "alias": return { before: rule.entity, after: rule.entity };
    case "add": return { before: null, after: { type: rule.type, name: rule.name } };
  }
}

// ---- The pack as a file --------------------------------------------------------------------------------------------

const kMaxPackBytes = 16 * 2 ** 20;

export const packOf = (rules: EntityRule[]): EntityPack => ({ wireglassEntities: 1, rules });
export const packBlob = (rules: EntityRule[]) => new Blob([`${JSON.stringify(packOf(rules), null, 1)}\n`], { type: "application/json" });

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isType = (value: unknown): value is EntityType => kTypes.some((each) => each.type === value);
const isRef = (value: unknown): value is EntityRef => typeof value === "object" && value !== null && isType((value as EntityRef).type) && isText((value as EntityRef).name);

function isRule(value: unknown): value is EntityRule {
  if (typeof value !== "object" || value === null) return false;
  const rule = value as Record<string, unknown>;
  switch (rule.do) {
    case "merge": return isRef(rule.from) && isRef(rule.into);
    case "split": return isRef(rule.from) && isText(rule.alias) && isRef(rule.into);
    case "rename": return isRef(rule.entity) && isText(rule.name);
    case "retype": return isRef(rule.entity) && isType(rule.type);
    case "suppress": return isRef(rule.entity);
    case "alias": return isRef(rule.entity) && isText(rule.alias);
    case "add": return isType(rule.type) && isText(rule.name) && Array.isArray(rule.aliases) && rule.aliases.every(isText);
    default: return false;
  }
}

/** Null: the text is no entity pack at all. Throws an Error with a sentence where it is one, but a broken one. */
export function readPack(text: string, name: string): EntityRule[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof json !== "object" || json === null || !("wireglassEntities" in json)) return null;
  const { wireglassEntities: version, rules } = json as { wireglassEntities: unknown; rules: unknown };
  if (version !== 1) throw new Error(`The entity pack ${name} is of version ${String(version)}, and this page reads version 1: open it with a newer Wireglass.`);
  if (!Array.isArray(rules)) throw new Error(`The entity pack ${name} has no list of rules, so nothing was taken from it.`);
  const bad = rules.findIndex((each) => !isRule(each));
  if (bad >= 0) throw new Error(`Rule ${bad + 1} of the entity pack ${name} is not complete, so nothing was taken from it: mend it in a text editor.`);
  return rules as EntityRule[];
}

async function readPackFile(file: File): Promise<EntityRule[] | null> {
  return file.size > kMaxPackBytes ? null : readPack(await file.text(), file.name);
}

/** Packs among what was dropped, and the rest. */
export async function takePacks(inputs: Input[]): Promise<{ rules: EntityRule[]; packs: number; rest: Input[] }> {
  const taken: { rules: EntityRule[]; packs: number; rest: Input[] } = { rules: [], packs: 0, rest: [] };
  for (const input of inputs) {
    const rules = input.file && /\.json$/i.test(input.name) ? await readPackFile(input.file).catch(() => null) : null;
    if (!rules) taken.rest.push(input);
    else {
      taken.packs += 1;
      taken.rules.push(...rules);
    }
  }
  return taken;
}

// ---- The list with its history -------------------------------------------------------------------------------------

const kMaxSteps = 1000;

interface History {
  lists: EntityRule[][];
  at: number;
}

const withNew = (rules: EntityRule[], more: EntityRule[]) => {
  const known = new Set(rules.map((each) => JSON.stringify(each)));
  return [...rules, ...more.filter((each) => !known.has(JSON.stringify(each)))];
};

/**
 * @param change is told of the rules that hold from now on
 * @param busy while they are applied
 */
export function useCorrections(change: (rules: EntityRule[]) => void, busy: Corrections["busy"], conflicts: string[], onError: (message: string) => void) {
  const [history, setHistory] = useState<History>({ lists: [[]], at: 0 });
  const [said, setSaid] = useState({ text: "", count: 0 });
  const now = useRef(history);
  const say = (text: string) => setSaid((old) => ({ text, count: old.count + 1 }));
  const go = (next: History) => {
    now.current = next;
    setHistory(next);
    change(next.lists[next.at]!);
  };
  const push = (rules: EntityRule[]) => {
    const lists = [...now.current.lists.slice(0, now.current.at + 1), rules].slice(-kMaxSteps);
    go({ lists, at: lists.length - 1 });
  };
  const rules = history.lists[history.at]!;
  const latest = () => now.current.lists[now.current.at]!;
  /** Rules of a pack join those that are there. */
  const join = (more: EntityRule[], name: string) => {
    const all = withNew(latest(), more);
    const added = all.length - latest().length;
    say(`${added} of ${more.length} ${more.length === 1 ? "correction" : "corrections"} taken from ${name}.`);
    if (added > 0) push(all);
  };
  const api: Corrections = useMemo(() => ({
    rules,
    canUndo: history.at > 0,
    canRedo: history.at + 1 < history.lists.length,
    busy,
    said,
    conflicts,
    apply: (rule) => { say(`${ruleText(rule)}.`); push([...latest(), rule]); },
    remove: (index) => {
      const gone = latest()[index];
      if (!gone) return;
      say(`Taken back: ${ruleText(gone)}.`);
      push(latest().filter((_, i) => i !== index));
    },
    undo: () => {
      const { lists, at } = now.current;
      if (at === 0) return;
      say("Undone.");
      go({ lists, at: at - 1 });
    },
    redo: () => {
      const { lists, at } = now.current;
      if (at + 1 >= lists.length) return;
      say("Done again.");
      go({ lists, at: at + 1 });
    },
    load: (file) => {
      readPackFile(file).then((more) => {
        if (more) join(more, file.name);
        else onError(`${file.name} is no entity pack: that is a JSON file with "wireglassEntities" in it.`);
      }, (error: Error) => onError(error.message));
    },
    hush: () => setSaid((old) => ({ text: "", count: old.count })),
  }), [history, busy, said, conflicts]);
  return { corrections: api, join, reset: () => { const empty = { lists: [[]], at: 0 }; now.current = empty; setHistory(empty); setSaid({ text: "", count: 0 }); } };
}
