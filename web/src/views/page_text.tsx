// The page's text as it was captured, every stretch with its role. Drawn in slices; the worker cuts them.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Client } from "../client";
import { count, kRoleLabel, kRoles, words } from "../format";
import type { Line, Segment, TextSlice } from "../protocol";
import { reveal } from "./links";

const kSlice = 50_000;
/** Slices before the oldest are given up: what is drawn stays bounded. */
const kMaxSlices = 8;

export interface Place {
  page: number;
  offset: number;
  /** A jump flashes its line; opening an article does not. */
  flash: boolean;
  /** Each wish to go somewhere is a new one, even to the same place. */
  wish: number;
}

interface Props {
  client: Client;
  place: Place;
  /** The article that is being read: its lines stand out. */
  article: number | null;
  onError: (error: Error) => void;
}

export function Legend() {
  return (
    <details class="legend">
      <summary>Legend</summary>
      <ul>
        {kRoles.map(({ role, label, means }) => <li key={role}><span class={`swatch role-${role}`} aria-hidden="true" /><b>{label}</b> <span class="muted">{means}</span></li>)}
        <li><span class="swatch is-apparatus" aria-hidden="true" /><b>Boxed</b> <span class="muted">apparatus: byline, caption, credit …</span></li>
      </ul>
    </details>
  );
}

export function PageText({ client, place, article, onError }: Props) {
  const [slices, setSlices] = useState<TextSlice[]>([]);
  const pane = useRef<HTMLDivElement>(null);
  const current = useRef(0);
  const arrived = useRef(0);

  useEffect(() => {
    const wish = (current.current = place.wish);
    const first = slices[0];
    const last = slices[slices.length - 1];
    if (first && last && first.page === place.page && place.offset >= first.from && (place.offset < last.to || last.to === last.length)) return;
    const slice = (from: number) => client.request("text", { page: place.page, from, limit: kSlice, exact: null });
    const holding = async (found: TextSlice) => (place.offset < found.to || found.to === found.length ? found : slice(place.offset));
    slice(place.offset < kSlice / 2 ? 0 : place.offset).then(holding).then((found) => { if (wish === current.current) setSlices([found]); }, onError);
  }, [place.page, place.wish]);

  useLayoutEffect(() => {
    if (arrived.current === place.wish || slices[0]?.page !== place.page || !pane.current) return;
    const lines = [...pane.current.querySelectorAll<HTMLElement>("[data-begin]")];
    if (lines.length === 0) return;
    arrived.current = place.wish;
    const line = lines.filter((each) => Number(each.dataset.begin) <= place.offset).pop() ?? lines[0]!;
    reveal(line, pane.current, "start");
    if (place.flash) {
      line.classList.remove("is-flashed");
      void line.offsetWidth; // starts the animation again
      line.classList.add("is-flashed");
    }
  }, [slices, place.wish]);

  const first = slices[0];
  const last = slices[slices.length - 1];
  const later = () => client.request("text", { page: last!.page, from: last!.to, limit: kSlice, exact: "begin" }).then((slice) => setSlices([...slices, slice].slice(-kMaxSlices)), onError);
  const earlier = () =>
    client.request("text", { page: first!.page, from: Math.max(0, first!.from - kSlice), limit: Math.min(kSlice, first!.from), exact: "end" })
      .then((slice) => setSlices([slice, ...slices].slice(0, kMaxSlices)), onError);

  let before = "";
  return (
    <div ref={pane} class="pane-scroll" data-pane="page" role="region" aria-label="The page’s text" tabIndex={0}>
      {first && first.from > 0 && <button type="button" class="button more" onClick={earlier}>Show earlier text ({count(first.from, "character")})</button>}
      <div class="pagetext">
        {slices.map((slice) => slice.lines.map((line) => {
          const label = labelOf(line);
          const isSame = label === before;
          before = label;
          return <TextLine key={line.begin} line={line} label={isSame ? "" : label} article={article} />;
        }))}
      </div>
      {last && last.to < last.length && <button type="button" class="button more" onClick={later}>Show more text ({count(last.length - last.to, "character")} left)</button>}
    </div>
  );
}

const labelOf = (line: Line) => [...new Set(line.segments.map((each) => kRoleLabel[each.role]))].join(" + ");

function TextLine({ line, label, article }: { line: Line; label: string; article: number | null }) {
  const role = line.segments[0]?.role ?? "blank";
  const isOwn = article !== null && line.segments.some((each) => each.link?.startsWith(`a${article}.`));
  return (
    <div class={`line role-${role}${isOwn ? " is-own" : ""}`} data-begin={line.begin}>
      <span class="line-role">{label}</span>
      <span class="line-text" dir="auto">{line.segments.map((each, i) => <Stretch key={i} segment={each} />)}</span>
    </div>
  );
}

function Stretch({ segment }: { segment: Segment }) {
  const classes = `seg role-${segment.role}${segment.apparatus ? " is-apparatus" : ""}`;
  if (!segment.link) return <span class={classes}>{segment.text}</span>;
  return (
    <span class={classes} data-link={segment.link} data-kind={segment.apparatus && segment.first ? words(segment.apparatus) : undefined} tabIndex={-1}>{segment.text}</span>
  );
}
