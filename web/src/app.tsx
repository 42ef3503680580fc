// What the page is doing, and which of its screens is shown.
import { useEffect, useRef, useState } from "preact/hooks";
import { Cancelled, type Client } from "./client";
import { type Corrections, takePacks, useCorrections } from "./corrections";
import { bytes, count } from "./format";
import { fromFiles, fromText, fromTransfer } from "./input/gather";
import type { EntityRule, HostNote, Input, OutputFormat, Progress, Summary } from "./protocol";
import { save } from "./save";
import { kDefaults, sessionOptions, type Offsets, type Settings } from "./settings";
import { OptionsDialog } from "./views/options";
import { Result } from "./views/result";
import { Start } from "./views/start";
import { Working } from "./views/working";

type Phase =
  | { name: "start"; error: string | null; notice?: string }
  | { name: "gathering"; files: number }
  | { name: "working"; progress: Progress | null }
  | { name: "done"; summary: Summary; run: number; revision: number };

const unreadableNote = (name: string): HostNote => ({ name, message: "The browser could not open this file; check that it is still there and may be read." });
const kNone: string[] = [];
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const isTyping = (target: EventTarget | null) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The drop as a whole: its inputs are kept, so that more can be added and options changed. */
function useDrop(client: Client) {
  const [phase, setPhase] = useState<Phase>({ name: "start", error: null });
  const [settings, setSettings] = useState<Settings>(kDefaults);
  const held = useRef<{ inputs: Input[]; notes: HostNote[] }>({ inputs: [], notes: [] });
  const run = useRef(0);
  const [busy, setBusy] = useState<Corrections["busy"]>(null);
  const { corrections, join, reset: forget } = useCorrections((rules) => void correct(rules), busy, phase.name === "done" ? phase.summary.conflicts : kNone, (message) => setTrouble(message));
  const rules = useRef<EntityRule[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const waiting = useRef(false);

  /** Reads the same files again with other corrections; what is shown stays until the answer is there. */
  const correct = async (wanted: EntityRule[]) => {
    rules.current = wanted;
    if (waiting.current || held.current.inputs.length === 0) return; // what runs will see that there are others
    waiting.current = true;
    const mine = run.current;
    setBusy("starting");
    try {
      for (let done: EntityRule[] | null = null; done !== rules.current && mine === run.current;) {
        done = rules.current;
        const summary = await client.request("analyse", { inputs: held.current.inputs, options: sessionOptions(latest.current, done) }, (progress) => mine === run.current && setBusy(progress));
        const { notes } = held.current;
        if (mine === run.current) setPhase((old) => (old.name === "done" ? { ...old, revision: old.revision + 1, summary: { ...summary, notes: [...notes, ...summary.notes] } } : old));
      }
    } catch (error) {
      // Where the session refused the corrections, the result is still there; where it broke, it is not.
      const isAlive = await client.request("rows", { from: 0, to: 1 }).then(() => true, () => false);
      if (mine === run.current && isAlive) {
        corrections.undo();
        setTrouble(messageOf(error));
      } else if (mine === run.current) {
        setPhase({ name: "start", error: messageOf(error) });
      }
    }
    waiting.current = false;
    setBusy(null);
  };
  const latest = useRef(settings);
  latest.current = settings;

  const analyse = async (inputs: Input[], notes: HostNote[], wanted: Settings) => {
    held.current = { inputs, notes };
    run.current += 1;
    const mine = run.current;
    setPhase({ name: "working", progress: null });
    try {
      const show = (progress: Progress) => mine === run.current && setPhase({ name: "working", progress });
      const summary = await client.request("analyse", { inputs, options: sessionOptions(wanted, rules.current) }, show);
      if (mine === run.current) setPhase({ name: "done", summary: { ...summary, notes: [...notes, ...summary.notes] }, run: mine, revision: 0 });
    } catch (error) {
      if (mine === run.current) setPhase({ name: "start", error: error instanceof Cancelled ? null : messageOf(error) });
    }
  };

  const reset = (error: string | null = null) => {
    run.current += 1;
    held.current = { inputs: [], notes: [] };
    forget();
    rules.current = [];
    client.cancel(); // gives the memory back, too
    setPhase({ name: "start", error });
  };

  return {
    phase,
    settings,
    corrections,
    trouble,
    setTrouble,
    /** Analyses these with what is there already; entity packs among them join the corrections. */
    add: async (inputs: Input[], unreadable: string[] = []) => {
      const mine = run.current;
      const { rules: more, packs, rest } = await takePacks(inputs);
      if (mine !== run.current) return;
      if (packs > 0) {
        const moreFiles = rest.length + unreadable.length > 0;
        const isShown = phase.name === "done" && !moreFiles;
        waiting.current ||= !isShown; // else they are applied with the files, below
        join(more, packs === 1 ? "the entity pack" : `${packs} entity packs`);
        if (isShown) return;
        waiting.current = false;
        if (!moreFiles && held.current.inputs.length === 0) {
          return setPhase({ name: "start", error: null, notice: `${count(more.length, "correction")} of an entity pack will be applied to what you drop next.` });
        }
        inputs = rest;
        if (!moreFiles) return void analyse(held.current.inputs, held.current.notes, settings);
      }
      if (inputs.length + unreadable.length === 0) return setPhase((old) => (old.name === "gathering" ? { name: "start", error: "There was no file in what you dropped." } : old));
      return void analyse([...held.current.inputs, ...inputs], [...held.current.notes, ...unreadable.map(unreadableNote)], settings);
    },
    gather: (transfer: DataTransfer) => {
      const mine = (run.current += 1);
      const found = (files: number) => mine === run.current && setPhase({ name: "gathering", files });
      found(0);
      return fromTransfer(transfer, found).then((got) => (mine === run.current ? got : null));
    },
    change: (wanted: Settings) => {
      setSettings(wanted);
      if (held.current.inputs.length > 0) void analyse(held.current.inputs, held.current.notes, wanted);
    },
    again: () => {
      client.cancel();
      void analyse(held.current.inputs, held.current.notes, settings);
    },
    fail: (error: string) => setPhase({ name: "start", error }),
    noteOffsets: (offsets: Offsets) => setSettings((old) => ({ ...old, offsets })),
    reset,
  };
}

function announcement(phase: Phase): string {
  switch (phase.name) {
    case "start": return phase.error ?? "";
    case "gathering": return "Looking for files.";
    case "working": {
      if (!phase.progress) return "Reading.";
      if (phase.progress.phase === "relating") return "Relating what was found.";
      if (phase.progress.phase === "finding") return "Finding the articles.";
      // In steps of ten per cent, so that a screen reader can follow.
      const share = phase.progress.totalBytes ? Math.floor((10 * phase.progress.bytes) / phase.progress.totalBytes) * 10 : 0;
      return `Reading, ${share} per cent.`;
    }
    case "done": return `Done: ${count(phase.summary.articles, "article")} on ${count(phase.summary.pages, "page")}, from ${bytes(phase.summary.bytes)}.`;
  }
}

export function App({ client }: { client: Client }) {
  const drop = useDrop(client);
  const [optionsOpen, setOptionsOpen] = useState(false);
  const [over, setOver] = useState(false);
  const { phase } = drop;

  // The listeners stand on the document, so that a file or a text may be dropped or pasted anywhere.
  const latest = useRef(drop);
  latest.current = drop;
  useEffect(() => {
    const take = async (transfer: DataTransfer) => {
      // Nothing but JSON beside a result: entity packs, or files that are as soon added; what is shown need not go away for it.
      const files = [...transfer.files];
      if (latest.current.phase.name === "done" && files.length > 0 && files.every((file) => /\.json$/i.test(file.name))) return void latest.current.add(fromFiles(files));
      try {
        const got = await latest.current.gather(transfer);
        if (got) latest.current.add(got.inputs, got.unreadable);
      } catch (error) {
        latest.current.fail(`The dropped files could not be listed: ${messageOf(error)}`);
      }
    };
    const listeners = {
      dragover: (event: DragEvent) => { event.preventDefault(); setOver(true); },
      dragleave: (event: DragEvent) => { if (!event.relatedTarget) setOver(false); },
      drop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) void take(event.dataTransfer);
      },
      paste: (event: ClipboardEvent) => {
        if (isTyping(event.target) || !event.clipboardData) return;
        event.preventDefault();
        void take(event.clipboardData);
      },
    };
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener as EventListener);
    };
  }, []);

  const download = async (format: OutputFormat, offsets: Offsets, progress: (progress: Progress) => void) => {
    const blob = await client.request("write", { format, offsets }, progress);
    drop.noteOffsets(offsets);
    save(blob, `wireglass.${format}`);
  };

  return (
    <div class={over ? "app is-over" : "app"}>
      {phase.name === "start" && <Start error={phase.error} notice={phase.notice ?? null} onInputs={drop.add} onText={(text) => drop.add([fromText(text)])} onError={drop.fail} onOptions={() => setOptionsOpen(true)} />}
      {(phase.name === "gathering" || phase.name === "working") && (
        <Working progress={phase.name === "working" ? phase.progress : null} gathered={phase.name === "gathering" ? phase.files : null} onCancel={() => drop.reset()} />
      )}
      {phase.name === "done" && (
        <Result key={phase.run} client={client} summary={phase.summary} revision={phase.revision} corrections={drop.corrections} offsets={drop.settings.offsets} onDownload={download} onAdd={drop.add} onOptions={() => setOptionsOpen(true)} onReset={() => drop.reset()} onAgain={drop.again} />
      )}
      {drop.trouble && <p class="alert trouble" role="alert">{drop.trouble} <button type="button" class="link" onClick={() => drop.setTrouble(null)}>Dismiss</button></p>}
      <OptionsDialog open={optionsOpen} settings={drop.settings} onClose={() => setOptionsOpen(false)} onApply={drop.change} />
      <div class="visually-hidden" role="status" aria-live="polite">{announcement(phase)}</div>
      {over && <div class="dropveil" aria-hidden="true"><p>Drop to read here. Nothing is uploaded.</p></div>}
    </div>
  );
}
