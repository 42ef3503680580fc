// Marks in the text, and the card that says of a mark what was read there and by which rule. One tab stop: the arrow keys
// left and right go from mark to mark, Enter asks more of a name and shows a quote's speaker, Escape puts the card away.
import { type ComponentChildren, createContext, type RefObject } from "preact";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { amount, anchorName, calendar, modifier, typeName } from "../amounts";
import { words } from "../format";
import { confidenceText, finderName, linkName, markKindOf, quoteKindName, typeOne, usesOf } from "../names";
import type { ChangeNote, Mark, MarkKind, Note, Piece, QuantityNote, TimeNote } from "../protocol_findings";
import type { EntityName, MentionNote } from "../protocol_names";
import type { QuoteNote } from "../protocol_quotes";
import { ChangeDrawing, changeText } from "./drawings";

const kCard = "note-card";
/** So long the pointer may be between a mark and its card. */
const kGrace = 180;

/** The kinds that are shown in the text. */
export const Shown = createContext<ReadonlySet<MarkKind>>(new Set());

/** A mark without what is not shown; null where nothing is left of it. */
export function shownOf(mark: Mark, kinds: ReadonlySet<MarkKind>): Mark | null {
  const notes = mark.notes.filter((note) => kinds.has(markKindOf(note)));
  return notes.length === 0 ? null : { ...mark, notes };
}

export function Pieces({ pieces }: { pieces: Piece[] }) {
  const kinds = useContext(Shown);
  return (
    <>
      {quotedRuns(pieces).map((run, i) => {
        const quote = run[0]!.quote;
        const texts = run.map((piece, j) => <PieceText key={j} piece={piece} kinds={kinds} />);
        return quote && (quote.wanted || shownOf(quote.mark, kinds)) ? <QuoteText key={i} mark={quote.mark} wanted={quote.wanted}>{texts}</QuoteText> : texts;
      })}
    </>
  );
}

/** Pieces that follow each other in one quote, or in none. */
function quotedRuns(pieces: Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs[runs.length - 1];
    if (run && run[0]!.quote?.mark.id === piece.quote?.mark.id) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function PieceText({ piece, kinds }: { piece: Piece; kinds: ReadonlySet<MarkKind> }) {
  if (piece.mark && (piece.wanted || shownOf(piece.mark, kinds))) return <MarkText mark={piece.mark} kinds={kinds} target={piece.target} wanted={piece.wanted} />;
  return piece.target ? <span class="is-target">{piece.text}</span> : <>{piece.text}</>;
}

/** A quote stands round its marks, so that each of them is reached as elsewhere. */
function QuoteText({ mark, wanted, children }: { mark: Mark; wanted: boolean; children: ComponentChildren }) {
  const [note] = mark.notes;
  return <span class={`quote is-${note?.type === "quote" ? note.kind : "direct"}`} data-mark={mark.id} data-wanted={wanted || undefined} tabIndex={-1}>{children}</span>;
}

function MarkText({ mark, kinds, target, wanted }: { mark: Mark; kinds: ReadonlySet<MarkKind>; target: boolean; wanted: boolean }) {
  const named = mark.notes.some((note) => note.type === "mention" && kinds.has(markKindOf(note)));
  return (
    <mark class={`mark${target ? " is-target" : ""}${named ? " is-named" : ""}`} data-mark={mark.id} data-wanted={wanted || undefined} tabIndex={-1}>
      {mark.parts.map((part, i) => <span key={i} class={part.kinds.filter((kind) => kinds.has(kind)).map((kind) => `is-${kind}`).join(" ")}>{part.text}</span>)}
    </mark>
  );
}

interface ShownMark {
  mark: Mark;
  rect: DOMRect;
}

/** The mark's rectangle that is nearest to the pointer: a mark may go over two lines. */
function rectOf(element: Element, event: Event | null): DOMRect {
  const rects = [...element.getClientRects()];
  const y = event instanceof PointerEvent || event instanceof MouseEvent ? event.clientY : null;
  return rects.find((rect) => y !== null && y >= rect.top - 2 && y <= rect.bottom + 2) ?? rects[0] ?? element.getBoundingClientRect();
}

/** Puts the card below its mark, or above where there is more room. */
function place(card: HTMLElement, rect: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(8, Math.min(rect.left, innerWidth - width - 8));
  const below = rect.bottom + 6;
  const fits = below + height <= innerHeight - 8 || rect.top < innerHeight / 2;
  card.style.left = `${left}px`;
  card.style.top = `${fits ? below : Math.max(8, rect.top - height - 6)}px`;
}

interface NotesProps {
  root: RefObject<HTMLElement>;
  /** Changes with what is shown there. */
  marks: Map<string, Mark>;
  /** Enter or a click on a name. */
  onAsk: (mark: Mark) => void;
  /** Enter on a quote, or a click on its speaker in the card. */
  onEntity: (entity: EntityName) => void;
}

const speakerOf = (mark: Mark) => mark.notes.find((note): note is QuoteNote => note.type === "quote")?.speaker ?? null;

/** The card for the marks inside `root`. */
export function Notes({ root, marks, onAsk, onEntity }: NotesProps) {
  const [shown, setShown] = useState<ShownMark | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const known = useRef(marks);
  known.current = marks;
  const asked = useRef(onAsk);
  asked.current = onAsk;
  const entity = useRef(onEntity);
  entity.current = onEntity;

  // One mark can be reached with Tab: the first, later the one where the focus was.
  useLayoutEffect(() => {
    const all = [...root.current!.querySelectorAll<HTMLElement>("[data-mark]")];
    if (!all.some((each) => each.tabIndex === 0)) all[0]?.setAttribute("tabindex", "0");
    setShown(null);
  }, [marks]);

  // Before anything else can ask for the focus: what a table jumps to is focused as soon as it is drawn.
  useLayoutEffect(() => {
    const element = root.current!;
    let timer = 0;
    const markAt = (target: EventTarget | null) => (target as Element | null)?.closest?.<HTMLElement>("[data-mark]") ?? null;
    const isCard = (target: EventTarget | null) => (target as Element | null)?.closest?.(`#${kCard}`) != null;
    const show = (at: HTMLElement, event: Event | null) => {
      clearTimeout(timer);
      const mark = known.current.get(at.dataset.mark!);
      if (mark) setShown({ mark, rect: rectOf(at, event) });
    };
    const hide = () => { clearTimeout(timer); setShown(null); };
    const ask = (at: HTMLElement) => {
      const mark = known.current.get(at.dataset.mark!);
      if (!mark?.notes.some((note) => note.type === "mention")) return false;
      hide();
      asked.current(mark);
      return true;
    };
    const showSpeaker = (at: HTMLElement) => {
      const mark = known.current.get(at.dataset.mark!);
      const speaker = mark && speakerOf(mark);
      if (!speaker) return false;
      hide();
      entity.current(speaker);
      return true;
    };
    /** To the mark that has the focus, if one has. */
    const back = () => {
      const at = markAt(document.activeElement);
      if (at) show(at, null);
      else hide();
    };
    const rove = (to: HTMLElement) => {
      for (const each of element.querySelectorAll('[data-mark][tabindex="0"]')) each.setAttribute("tabindex", "-1");
      to.setAttribute("tabindex", "0");
    };
    const listeners: Record<string, (event: Event) => void> = {
      pointerover: (event) => {
        const at = markAt(event.target);
        if (at) return show(at, event);
        if (isCard(event.target)) return clearTimeout(timer);
        clearTimeout(timer);
        timer = window.setTimeout(back, kGrace);
      },
      pointerleave: () => { timer = window.setTimeout(back, kGrace); },
      focusin: (event) => {
        const at = markAt(event.target);
        if (!at) return hide();
        rove(at);
        show(at, null);
      },
      focusout: () => { if (!element.querySelector("[data-mark]:hover")) hide(); },
      click: (event) => {
        const at = markAt(event.target);
        if (!at || getSelection()?.isCollapsed === false) return;
        at.focus({ preventScroll: true });
        if (!ask(at)) show(at, event);
      },
      keydown: (event) => {
        const at = markAt(event.target);
        const { key } = event as KeyboardEvent;
        if (key === "Escape") return hide();
        if (at && key === "Enter" && (ask(at) || showSpeaker(at))) return event.preventDefault();
        if (!at || !["ArrowRight", "ArrowLeft", "Home", "End"].includes(key)) return;
        event.preventDefault();
        const all = [...element.querySelectorAll<HTMLElement>("[data-mark]")];
        const i = all.indexOf(at);
        const to = { ArrowRight: all[i + 1], ArrowLeft: all[i - 1], Home: all[0], End: all[all.length - 1] }[key];
        to?.focus();
      },
    };
    const onKey = (event: KeyboardEvent) => { if (event.key === "Escape") hide(); };
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  useLayoutEffect(() => {
    if (!shown || !card.current) return;
    const box = card.current;
    const element = root.current!;
    place(box, shown.rect);
    const at = element.querySelector(`[data-mark="${shown.mark.id}"]`);
    if (!at) return;
    at.setAttribute("aria-describedby", kCard);
    const follow = () => place(box, rectOf(at, null));
    element.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => {
      at.removeAttribute("aria-describedby");
      element.removeEventListener("scroll", follow, { capture: true });
    };
  }, [shown]);

  if (!shown) return null;
  return (
    <div ref={card} id={kCard} class="note-card" role="tooltip" lang="en">
      {shown.mark.notes.map((note, i) => <NoteText key={i} note={note} alone={shown.mark.notes.length === 1} onEntity={onEntity} />)}
      {shown.mark.notes.some((note) => note.type === "mention") ? <p class="note-hint">Enter or a press: why, and corrections</p>
        : speakerOf(shown.mark) && <p class="note-hint">Enter: the speaker in People &amp; places</p>}
    </div>
  );
}

/** `alone`: it is the whole mark, so that what it is about need not be said. */
function NoteText({ note, alone, onEntity }: { note: Note; alone: boolean; onEntity: (entity: EntityName) => void }) {
  switch (note.type) {
    case "mention": return <MentionText note={note} alone={alone} />;
    case "quantity": return <QuantityText note={note} />;
    case "change": return <ChangeText note={note} />;
    case "time": return <TimeText note={note} />;
    case "quote": return <QuoteNoteText note={note} onEntity={onEntity} />;
  }
}

export const Line = ({ name, children }: { name: string; children: string }) => (
  <p class="note-line"><span class="note-name">{name}</span> <bdi>{children}</bdi></p>
);

/** The focus stays with the quote: Enter there does what a press on the speaker does here. */
function QuoteNoteText({ note, onEntity }: { note: QuoteNote; onEntity: (entity: EntityName) => void }) {
  const { speaker, printed } = note;
  return (
    <section class="note">
      <p class="note-head">
        {speaker ? <button type="button" class="link" dir="auto" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => onEntity(speaker)}>{speaker.name}</button>
          : <b dir="auto">{printed ?? (note.kind === "scare" ? "nobody’s words" : "speaker not told")}</b>}
        {" "}<span class="tag">{quoteKindName(note.kind)}</span>
      </p>
      {speaker && printed && printed !== speaker.name && <Line name="printed">{printed}</Line>}
      {note.cue && <Line name="cue">{note.cue}</Line>}
      {note.continues && <Line name="continues">the utterance before it</Line>}
    </section>
  );
}

function QuantityText({ note }: { note: QuantityNote }) {
  const isLong = note.value !== null && Math.abs(note.high ?? note.value) >= 1e6;
  return (
    <section class="note">
      <p class="note-head"><b>{modifier(note.modifier)}{amount(note)}</b> <span class="tag">{note.kind}</span></p>
      {isLong && <Line name="exactly">{amount(note, true)}</Line>}
      {note.unit && <Line name="unit">{note.per ? `${note.unit} per ${note.per}` : note.unit}</Line>}
      {note.of && <Line name="of">{note.of}</Line>}
      {note.modifier && <Line name="modifier">{words(note.modifier)}</Line>}
      {note.sameAs && <Line name="same amount as">{note.sameAs}</Line>}
      <Line name="rule">{words(note.by)}</Line>
    </section>
  );
}

export function ChangeFigure({ note }: { note: ChangeNote }) {
  return (
    <>
      {note.subject && <p class="change-subject" dir="auto">{note.subject}</p>}
      <ChangeDrawing step={note} />
    </>
  );
}

function ChangeText({ note }: { note: ChangeNote }) {
  return (
    <section class="note">
      <p class="note-head"><b>{changeText(note)}</b> <span class="tag">change</span></p>
      <ChangeFigure note={note} />
      <Line name="rule">{words(note.by)}</Line>
    </section>
  );
}

function TimeText({ note }: { note: TimeNote }) {
  const { timex, window } = note;
  const known = window.earliest !== null || window.latest !== null;
  const more = [timex.mod, timex.quant, timex.freq].filter(Boolean).join(" ");
  return (
    <section class="note">
      <p class="note-head"><b>{known ? calendar(window) : timex.value}</b> <span class="tag">{typeName(timex.type).toLowerCase()}</span></p>
      <Line name="TIMEX3">{more ? `${timex.value} ${more}` : timex.value}</Line>
      {!known && <Line name="calendar">no place in it is known</Line>}
      <Line name="anchor">{anchorName(timex.anchor)}</Line>
      <Line name="rule">{words(note.by)}</Line>
    </section>
  );
}

function MentionText({ note, alone }: { note: MentionNote; alone: boolean }) {
  const name = note.entity?.name ?? note.text;
  return (
    <section class="note">
      <p class="note-head"><b dir="auto">{name}</b> <span class="tag">{typeOne(note.kind)}</span></p>
      {(!alone || name !== note.text) && <Line name="printed">{note.text}</Line>}
      {usesOf(note).map((use) => <Line key={use} name="used as">{use}</Line>)}
      {note.link && <Line name="linked by">{linkName(note.link)}</Line>}
      <Line name="found by">{`${finderName(note.by)}, ${confidenceText(note.confidence)} sure`}</Line>
      {note.entity?.confirmed && <Line name="entity">confirmed by a correction</Line>}
    </section>
  );
}
