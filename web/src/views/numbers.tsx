// All numbers of the drop: quantities and changes as tables, filtered by what they measure, how large they are and of what
// they speak; drawn as bars where one unit is chosen.
import { useEffect, useState } from "preact/hooks";
import { amount, kindName, modifier, number, unitName, unitWords } from "../amounts";
import type { Client } from "../client";
import type { QuantityKind } from "../contract";
import { count } from "../format";
import type { Answers as AllAnswers, Summary } from "../protocol";
import type { ChangeQuery, ChangeRow, Facet, QuantityQuery, QuantityRow, Where } from "../protocol_findings";
import { ChangeDrawing, difference, HistogramDrawing, ValueBar } from "./drawings";
import { type Column, DataTable, Filters, Origin, placeKey, publishedColumn, Sentence, useLater } from "./table";

interface Props {
  client: Client;
  summary: Summary;
  onJump: (where: Where) => void;
  onError: (error: Error) => void;
  revision: number;
}

const kQuantities: QuantityQuery = { text: "", kind: null, unit: null, from: null, to: null, sort: "article", descending: false };
const kChanges: ChangeQuery = { text: "", unit: null, direction: null, sort: "article", descending: false };

export function Numbers(props: Props) {
  const { summary } = props;
  const [table, setTable] = useState<"quantities" | "changes">("quantities");
  const choice = (
    <div class="bar-views table-choice" role="group" aria-label="Which numbers">
      <button type="button" aria-pressed={table === "quantities"} onClick={() => setTable("quantities")}>Quantities ({summary.quantities.toLocaleString("en-GB")})</button>
      <button type="button" aria-pressed={table === "changes"} onClick={() => setTable("changes")}>Changes ({summary.changes.toLocaleString("en-GB")})</button>
    </div>
  );
  return (
    <div class="tableview">
      <h2 class="visually-hidden">Numbers</h2>
      {table === "quantities" ? <Quantities {...props} choice={choice} /> : <Changes {...props} choice={choice} />}
    </div>
  );
}

type TableProps = Props & { choice: preact.JSX.Element };

/** A number as people type it: blanks and commas between thousands are taken; null when it is none. */
const typed = (text: string) => {
  const plain = text.replace(/[\s,_]/g, "");
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : null;
};

type Tables = Pick<AllAnswers, "quantities" | "changes" | "times" | "entities" | "speakers" | "quotes">;

/** Asks the worker whenever the query changes, or the analysis (`revision`); `version` counts the answers. */
export function useAnswer<Name extends keyof Tables>(client: Client, name: Name, query: Parameters<typeof client.request<Name>>[1], onError: Props["onError"], revision: number) {
  const [answer, setAnswer] = useState<{ version: number; value: Tables[Name] | null }>({ version: 0, value: null });
  useEffect(() => {
    let current = true;
    client.request(name, query).then((value) => { if (current) setAnswer((old) => ({ version: old.version + 1, value: value as Tables[Name] })); }, (error: Error) => { if (current) onError(error); });
    return () => { current = false; };
  }, [JSON.stringify(query), revision]);
  return answer;
}

function Quantities({ client, onJump, onError, choice, revision }: TableProps) {
  const [query, setQuery] = useState(kQuantities);
  const [range, setRange] = useState({ from: "", to: "" });
  const set = (part: Partial<QuantityQuery>) => setQuery((old) => ({ ...old, ...part }));
  const text = useLater(query.text);
  const late = useLater(range);
  const full = { ...query, text, from: typed(late.from), to: typed(late.to) };
  const place = JSON.stringify(full);
  const { version, value } = useAnswer(client, "quantities", full, onError, revision);
  const unit = value?.units.find((each) => each.key === query.unit) ?? null;
  const clear = () => { setQuery({ ...kQuantities, sort: query.sort, descending: query.descending }); setRange({ from: "", to: "" }); };
  const edge = (size: number) => (unit ? amount({ ...unit, value: size, high: null, modifier: null }) : number(size));
  // Beside the largest of a thousand times their size, bars would be dots.
  const largest = value?.histogram?.scale === "log" ? null : (value?.largest ?? null);
  const columns: Column<QuantityRow>[] = [
    {
      name: "value", label: "Value", sort: "value",
      cell: (row) => (
        <>
          <span class="value-text">{row.value === null ? <span class="muted">not said</span> : <>{row.modifier && <span class="muted">{modifier(row.modifier)}</span>}{amount(row)}</>}</span>
          {largest !== null && largest > 0 && row.value !== null && row.value >= 0 && <ValueBar value={row.value} largest={largest} />}
        </>
      ),
    },
    { name: "unit", label: "Unit", sort: "unit", cell: (row) => <>{unitName(row)}{row.unit !== null && row.kind !== "percent" && <span class="cell-more">{kindName(row.kind)}</span>}</> },
    { name: "subject", label: "Of what", sort: "subject", cell: (row) => <bdi>{row.of}</bdi> },
    { name: "sentence", label: "Sentence", sort: null, cell: (row) => <Sentence row={row} type="quantity" onJump={onJump} /> },
    { name: "article", label: "Article", sort: "article", cell: (row) => <Origin row={row} /> },
    publishedColumn(),
  ];
  return (
    <>
      <Filters head={choice}>
        <label class="field"><span>Subject: words of the sentence, headline or source</span>
          <input type="search" value={query.text} onInput={(event) => set({ text: event.currentTarget.value })} />
        </label>
        <label class="field"><span>Kind</span>
          <select value={query.kind ?? ""} onChange={(event) => set({ kind: (event.currentTarget.value || null) as QuantityKind | null, unit: null })}>
            <option value="">All kinds</option>
            {(value?.kinds ?? []).map(([kind, total]) => <option key={kind} value={kind}>{kindName(kind)} ({total.toLocaleString("en-GB")})</option>)}
          </select>
        </label>
        <fieldset class="range">
          <legend>Value</legend>
          {(["from", "to"] as const).map((end) => (
            <label key={end} class="field"><span>{end}</span>
              <input type="text" inputMode="decimal" autocomplete="off" value={range[end]} aria-invalid={range[end] !== "" && typed(range[end]) === null}
                onInput={(event) => setRange({ ...range, [end]: event.currentTarget.value })} />
            </label>
          ))}
        </fieldset>
        <Units units={value?.units ?? []} chosen={query.unit} onChoose={(key) => set({ unit: key })} />
        <button type="button" class="link" onClick={clear}>Clear the filter</button>
      </Filters>
      <div class="table-side">
        {value?.histogram && unit && (
          <HistogramDrawing histogram={value.histogram} label={`${unitName(unit)}: how ${count(unit.count, "value lies", "values lie")}`} edge={edge} unit="numbers"
            selected={[typed(range.from), typed(range.to)]} onSelect={(from, to) => setRange({ from: String(from), to: String(to) })} />
        )}
        <DataTable caption="Quantities" columns={columns} version={version} total={value?.total ?? 0} sort={query.sort} descending={query.descending}
          onSort={(sort, descending) => set({ sort: sort as QuantityQuery["sort"], descending })} rows={(from, to) => client.request("quantityRows", { from, to })}
          csv={() => client.request("rowsCsv", { table: "quantities" })} name="wireglass-numbers"
          none="No number fits this filter." keyOf={placeKey} place={place} onError={onError} />
      </div>
    </>
  );
}

/** The units that there are, as bars: a picture of the drop's numbers, and the choice of one. */
function Units({ units, chosen, onChoose }: { units: Facet[]; chosen: string | null; onChoose: (key: string | null) => void }) {
  const most = units[0]?.count ?? 1;
  if (units.length === 0) return null;
  return (
    <div class="units" role="group" aria-label="Unit">
      <p class="units-title" aria-hidden="true">Unit</p>
      <ul>
        {units.map((unit) => (
          <li key={unit.key}>
            <button type="button" class="unit" aria-pressed={unit.key === chosen} onClick={() => onChoose(unit.key === chosen ? null : unit.key)}>
              <span class="unit-name">{unitName(unit)}</span> <span class="unit-count">{unit.count.toLocaleString("en-GB")}</span>
              <ValueBar value={unit.count} largest={most} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ client, onJump, onError, choice, revision }: TableProps) {
  const [query, setQuery] = useState(kChanges);
  const set = (part: Partial<ChangeQuery>) => setQuery((old) => ({ ...old, ...part }));
  const text = useLater(query.text);
  const place = JSON.stringify({ ...query, text });
  const { version, value } = useAnswer(client, "changes", { ...query, text }, onError, revision);
  const columns: Column<ChangeRow>[] = [
    { name: "subject", label: "What", sort: "subject", cell: (row) => (row.subject ? <bdi>{row.subject}</bdi> : <span class="muted">not said</span>) },
    { name: "change", label: "Change", sort: "size", cell: (row) => <><ChangeDrawing step={row} /><span class="cell-more">{row.direction}, {difference(row)}</span></> },
    { name: "sentence", label: "Sentence", sort: null, cell: (row) => <Sentence row={row} type="change" onJump={onJump} /> },
    { name: "article", label: "Article", sort: "article", cell: (row) => <Origin row={row} /> },
    publishedColumn(),
  ];
  return (
    <>
      <Filters head={choice}>
        <label class="field"><span>Subject: words of the sentence, headline or source</span>
          <input type="search" value={query.text} onInput={(event) => set({ text: event.currentTarget.value })} />
        </label>
        <label class="field"><span>Unit</span>
          <select value={query.unit ?? "all"} onChange={(event) => set({ unit: event.currentTarget.value === "all" ? null : event.currentTarget.value })}>
            <option value="all">All units</option>
            {(value?.units ?? []).map(([unit, total]) => <option key={unit} value={unit}>{unit ? unitWords(unit) : "Plain counts"} ({total.toLocaleString("en-GB")})</option>)}
          </select>
        </label>
        <label class="field"><span>Direction</span>
          <select value={query.direction ?? ""} onChange={(event) => set({ direction: (event.currentTarget.value || null) as ChangeQuery["direction"] })}>
            <option value="">Up and down</option><option value="up">Up</option><option value="down">Down</option>
          </select>
        </label>
        <button type="button" class="link" onClick={() => setQuery({ ...kChanges, sort: query.sort, descending: query.descending })}>Clear the filter</button>
      </Filters>
      <div class="table-side">
        <DataTable caption="Changes" columns={columns} version={version} total={value?.total ?? 0} sort={query.sort} descending={query.descending}
          onSort={(sort, descending) => set({ sort: sort as ChangeQuery["sort"], descending })} rows={(from, to) => client.request("changeRows", { from, to })}
          csv={() => client.request("rowsCsv", { table: "changes" })} name="wireglass-changes"
          none="No change fits this filter." keyOf={placeKey} place={place} onError={onError} />
      </div>
    </>
  );
}
