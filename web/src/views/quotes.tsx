// Who says what: the drop's speakers with how much of the quoted text is theirs, and their quotes in the order of time.
import { useState } from "preact/hooks";
import type { Client } from "../client";
import { quoteKindName } from "../names";
import type { Summary } from "../protocol";
import type { Where } from "../protocol_findings";
import type { EntityName } from "../protocol_names";
import type { QuoteQuery, QuoteRow, Speaker, SpeakerQuery, SpeakerRow } from "../protocol_quotes";
import { ValueBar } from "./drawings";
import { useAnswer } from "./numbers";
import { type Column, DataTable, Filters, Origin, placeKey, publishedColumn, Sentence, useLater } from "./table";

interface Props {
  client: Client;
  summary: Summary;
  revision: number;
  onEntity: (entity: EntityName) => void;
  onJump: (where: Where) => void;
  onError: (error: Error) => void;
}

type Filter = Pick<QuoteQuery, "text" | "outlet" | "kind">;
const kFilter: Filter = { text: "", outlet: null, kind: null };

const nameOf = ({ entity, printed }: Speaker) => entity?.name ?? printed ?? "Speaker not told";

export function Quotes(props: Props) {
  const [table, setTable] = useState<"speakers" | "quotes">("speakers");
  const [filter, setFilter] = useState(kFilter);
  const [speaker, setSpeaker] = useState<string | null>(null);
  const set = (part: Partial<Filter>) => setFilter((old) => ({ ...old, ...part }));
  const choice = (
    <div class="bar-views table-choice" role="group" aria-label="Which view">
      <button type="button" aria-pressed={table === "speakers"} onClick={() => setTable("speakers")}>Speakers</button>
      <button type="button" aria-pressed={table === "quotes"} onClick={() => { setSpeaker(null); setTable("quotes"); }}>All quotes</button>
    </div>
  );
  const filters = (outlets: [string, number][], chosen: preact.JSX.Element | null) => (
    <Filters head={choice}>
      {chosen}
      <label class="field"><span>Words of the sentence, headline or source</span>
        <input type="search" value={filter.text} onInput={(event) => set({ text: event.currentTarget.value })} />
      </label>
      <label class="field"><span>Outlet</span>
        <select value={filter.outlet ?? "*"} onChange={(event) => set({ outlet: event.currentTarget.value === "*" ? null : event.currentTarget.value })}>
          <option value="*">All outlets</option>
          {filter.outlet !== null && !outlets.some(([name]) => name === filter.outlet) && <option value={filter.outlet}>{filter.outlet || "Not printed"} (0)</option>}
          {outlets.map(([name, total]) => <option key={name} value={name}>{name || "Not printed"} ({total.toLocaleString("en-GB")})</option>)}
        </select>
      </label>
      <label class="field"><span>Kind</span>
        <select value={filter.kind ?? ""} onChange={(event) => set({ kind: (event.currentTarget.value || null) as Filter["kind"] })}>
          <option value="">Direct and indirect</option><option value="direct">Direct quotes</option><option value="indirect">Indirect quotes</option>
        </select>
      </label>
      <button type="button" class="link" onClick={() => { setFilter(kFilter); setSpeaker(null); }}>Clear the filter</button>
    </Filters>
  );
  const choose = (key: string) => { setSpeaker(key); setTable("quotes"); };
  return (
    <div class="tableview">
      <h2 class="visually-hidden">Quotes</h2>
      {table === "speakers" ? <Speakers {...props} filter={filter} filters={filters} onChoose={choose} />
        : <Said {...props} filter={filter} filters={filters} speaker={speaker} onAll={() => setSpeaker(null)} />}
    </div>
  );
}

type TableProps = Props & { filter: Filter; filters: (outlets: [string, number][], chosen: preact.JSX.Element | null) => preact.JSX.Element };

const kNone = "No quote fits this filter.";

function Speakers({ client, revision, filter, filters, onChoose, onError }: TableProps & { onChoose: (key: string) => void }) {
  const [order, setOrder] = useState<Pick<SpeakerQuery, "sort" | "descending">>({ sort: "quotes", descending: true });
  const text = useLater(filter.text);
  const query = { ...filter, ...order, text };
  const { version, value } = useAnswer(client, "speakers", query, onError, revision);
  const columns: Column<SpeakerRow>[] = [
    {
      name: "name", label: "Speaker", sort: "name",
      cell: (row) => (
        <>
          <button type="button" class="entity-name" dir="auto" onClick={() => onChoose(row.key)}>{nameOf(row)}</button>
          {!row.entity && row.printed && <span class="cell-more">as printed, no known entity</span>}
        </>
      ),
    },
    { name: "mentions", label: "Quotes", sort: "quotes", cell: (row) => <>{row.quotes.toLocaleString("en-GB")}<span class="only-narrow"> {row.quotes === 1 ? "quote" : "quotes"}</span></> },
    {
      name: "value", label: "Share of words", sort: "words",
      cell: (row) => <><span class="value-text">{(100 * row.share).toFixed(1)} %</span> <span class="muted">{row.words.toLocaleString("en-GB")} words</span><ValueBar value={row.share} largest={1} /></>,
    },
  ];
  return (
    <>
      {filters(value?.outlets ?? [], null)}
      <div class="table-side">
        <DataTable caption="Speakers" columns={columns} version={version} total={value?.total ?? 0} sort={order.sort} descending={order.descending}
          keyOf={(row) => row.key} place={JSON.stringify(query)}
          onSort={(sort, descending) => setOrder({ sort: sort as SpeakerQuery["sort"], descending: sort === order.sort ? descending : sort !== "name" })}
          rows={(from, to) => client.request("speakerRows", { from, to })} csv={() => client.request("quotesCsv", { table: "speakers" })} name="wireglass-speakers" none={kNone} onError={onError} />
      </div>
    </>
  );
}

function Said({ client, revision, filter, filters, speaker, onAll, onEntity, onJump, onError }: TableProps & { speaker: string | null; onAll: () => void }) {
  const [order, setOrder] = useState<Pick<QuoteQuery, "sort" | "descending">>({ sort: "speaker", descending: false });
  const text = useLater(filter.text);
  const query = { ...filter, ...order, speaker, text };
  const { version, value } = useAnswer(client, "quotes", query, onError, revision);
  const columns: Column<QuoteRow>[] = [
    {
      name: "subject", label: "Speaker", sort: "speaker",
      cell: ({ speaker: who }) => who.entity ? <button type="button" class="link" dir="auto" onClick={() => onEntity(who.entity!)}>{who.entity.name}</button>
        : who.printed ? <bdi>{who.printed}</bdi> : <span class="muted">Speaker not told</span>,
    },
    { name: "sentence", label: "Quote", sort: null, cell: (row) => <><Sentence row={row} type="quote" onJump={onJump} /><span class="cell-more">{quoteKindName(row.kind)}</span></> },
    { name: "article", label: "Article", sort: "article", cell: (row) => <Origin row={row} /> },
    publishedColumn(),
  ];
  const chosen = speaker !== null && value?.speaker ? (
    <p class="chosen">Only <b dir="auto">{nameOf(value.speaker)}</b> <button type="button" class="link" onClick={onAll}>All speakers</button></p>
  ) : null;
  return (
    <>
      {filters(value?.outlets ?? [], chosen)}
      <div class="table-side">
        <DataTable caption="Quotes" columns={columns} version={version} total={value?.total ?? 0} sort={order.sort} descending={order.descending} keyOf={placeKey} place={JSON.stringify(query)}
          onSort={(sort, descending) => setOrder({ sort: sort as QuoteQuery["sort"], descending })} rows={(from, to) => client.request("quoteRows", { from, to })}
          csv={() => client.request("quotesCsv", { table: "quotes" })} name="wireglass-quotes" none={kNone} onError={onError} />
      </div>
    </>
  );
}
