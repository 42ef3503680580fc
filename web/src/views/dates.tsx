// When: the times of the whole drop in the order of the calendar, each with the window that it can mean.
import { useMemo, useState } from "preact/hooks";
import { calendar, typeName } from "../amounts";
import type { Client } from "../client";
import type { Summary } from "../protocol";
import type { TimeQuery, TimeRow, Where } from "../protocol_findings";
import { HistogramDrawing, WindowDrawing } from "./drawings";
import { useAnswer } from "./numbers";
import { type Column, DataTable, Filters, Origin, placeKey, publishedColumn, Sentence, useLater } from "./table";

interface Props {
  client: Client;
  summary: Summary;
  onJump: (where: Where) => void;
  onError: (error: Error) => void;
  revision: number;
}

const kQuery: TimeQuery = { text: "", which: "placed", from: null, to: null, sort: "time", descending: false };
const kWhich: readonly { value: TimeQuery["which"]; label: string }[] = [
  { value: "placed", label: "With a place in the calendar" },
  { value: "DATE", label: "Dates" },
  { value: "TIME", label: "Clock times" },
  { value: "DURATION", label: "Durations" },
  { value: "SET", label: "Repeated" },
  { value: "unplaced", label: "Without a place in the calendar" },
];

const kDay = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A year, month or day as people type it: the instant at which it begins, or the last one in it. */
function typed(text: string, end: "from" | "to"): string | null {
  const found = kDay.exec(text.trim());
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)];
  const first = Date.UTC(year, month, day);
  if (Number.isNaN(first) || month > 11 || new Date(first).getUTCMonth() !== month) return null;
  const next = found[3] ? Date.UTC(year, month, day + 1) : found[2] ? Date.UTC(year, month + 1) : Date.UTC(year + 1, 0);
  return `${new Date(end === "from" ? first : next - 1000).toISOString().slice(0, 19)}Z`;
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const kDays = 86_400_000;
const kDayEdge = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const kMonthEdge = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** An edge as exact as the bars are wide. */
function edgeName(instant: number, width: number): string {
  if (width > 360 * kDays) return String(new Date(instant).getUTCFullYear());
  return (width > 27 * kDays ? kMonthEdge : kDayEdge).format(instant);
}

export function Dates({ client, onJump, onError, revision }: Props) {
  const [query, setQuery] = useState(kQuery);
  const [days, setDays] = useState({ from: "", to: "" });
  const set = (part: Partial<TimeQuery>) => setQuery((old) => ({ ...old, ...part }));
  const text = useLater(query.text);
  const late = useLater(days);
  const [from, to] = [typed(late.from, "from"), typed(late.to, "to")];
  const place = JSON.stringify({ ...query, text, from, to });
  const { version, value } = useAnswer(client, "times", { ...query, text, from, to }, onError, revision);
  const histogram = value?.histogram ?? null;
  const first = histogram?.edges[0];
  const last = histogram?.edges[histogram.edges.length - 1];
  const columns = useMemo((): Column<TimeRow>[] => [
    {
      name: "when", label: "When", sort: "time",
      cell: (row) => {
        const known = row.window.earliest !== null || row.window.latest !== null;
        return (
          <>
            <span class="value-text">{known ? calendar(row.window) : <span class="muted">not known</span>}</span>
            {known && first !== undefined && last !== undefined && <WindowDrawing window={row.window} first={first} last={last} />}
          </>
        );
      },
    },
    { name: "timex", label: "Read as", sort: null, cell: (row) => <>{[row.value, row.mod, row.quant, row.freq].filter(Boolean).join(" ")}<span class="cell-more">{typeName(row.type)}</span></> },
    { name: "sentence", label: "Sentence", sort: null, cell: (row) => <Sentence row={row} type="time" onJump={onJump} /> },
    { name: "article", label: "Article", sort: "article", cell: (row) => <Origin row={row} /> },
    publishedColumn(),
  ], [first, last]);
  const choose = (begin: number, end: number) => setDays({ from: dayOf(begin), to: dayOf(end - 1000) });
  return (
    <div class="tableview">
      <h2 class="visually-hidden">Dates</h2>
      <Filters>
        <label class="field"><span>Subject: words of the sentence, headline or source</span>
          <input type="search" value={query.text} onInput={(event) => set({ text: event.currentTarget.value })} />
        </label>
        <label class="field"><span>Which</span>
          <select value={query.which} onChange={(event) => set({ which: event.currentTarget.value as TimeQuery["which"] })}>
            {kWhich.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}
          </select>
        </label>
        <fieldset class="range">
          <legend>Can lie</legend>
          {(["from", "to"] as const).map((end) => (
            <label key={end} class="field"><span>{end}</span>
              <input type="text" autocomplete="off" placeholder="2025-05-30" title="A day, a month (2025-05) or a year" value={days[end]} aria-invalid={days[end] !== "" && typed(days[end], end) === null}
                onInput={(event) => setDays({ ...days, [end]: event.currentTarget.value })} />
            </label>
          ))}
        </fieldset>
        <button type="button" class="link" onClick={() => { setQuery({ ...kQuery, sort: query.sort, descending: query.descending }); setDays({ from: "", to: "" }); }}>Clear the filter</button>
      </Filters>
      <div class="table-side">
        {histogram && (
          <HistogramDrawing histogram={histogram} label="Of which days the articles speak" edge={(instant) => edgeName(instant, histogram.edges[1]! - histogram.edges[0]!)} unit="times"
            selected={[from ? Date.parse(from) : null, to ? Date.parse(to) : null]} onSelect={choose} />
        )}
        <DataTable caption="Dates" columns={columns} version={version} total={value?.total ?? 0} sort={query.sort} descending={query.descending}
          onSort={(sort, descending) => set({ sort: sort as TimeQuery["sort"], descending })} rows={(begin, end) => client.request("timeRows", { from: begin, to: end })}
          csv={() => client.request("rowsCsv", { table: "times" })} name="wireglass-dates"
          none="No time fits this filter." keyOf={placeKey} place={place} onError={onError} />
      </div>
    </div>
  );
}
