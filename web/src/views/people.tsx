// People & places: all entities of the drop as a table, filtered and sorted; the places on a map; beside it the one that is
// chosen; and the corrections made so far.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Client } from "../client";
import type { EntityType } from "../contract";
import type { Corrections } from "../corrections";
import { countryName, kTypes, typeMany, typeOne } from "../names";
import type { Summary } from "../protocol";
import type { Where } from "../protocol_findings";
import type { EntityName, EntityQuery, EntityRef, EntityRow, EntityView } from "../protocol_names";
import { AddForm } from "./corrections";
import { EntityPane } from "./entity";
import { useAnswer } from "./numbers";
import { PackPanel } from "./pack";
import { type Column, DataTable, Filters, useLater } from "./table";
import { WorldMap } from "./world_map";

/** An entity that is to be shown: after a change it is looked for by its id, then by type and name. */
export interface Wanted {
  id: string | null;
  ref: EntityRef;
}

interface Props {
  client: Client;
  summary: Summary;
  corrections: Corrections;
  revision: number;
  wanted: Wanted | null;
  onWant: (wanted: Wanted | null) => void;
  onArticle: (article: number) => void;
  onJump: (where: Where) => void;
  onError: (error: Error) => void;
}

const kQuery: EntityQuery = { text: "", type: null, country: null, confirmed: null, placed: false, sort: "mentions", descending: true };

export const wantedOf = ({ id, type, name }: EntityName): Wanted => ({ id, ref: { type, name } });

/** A number; on a narrow screen, where no head stands over it, with its word. */
const Count = ({ value, one }: { value: number; one: string }) => <>{value.toLocaleString("en-GB")}<span class="only-narrow"> {value === 1 ? one : `${one}s`}</span></>;

/** The entity that is wanted; the old one stays until the new one is there. */
function useEntity({ client, wanted, revision, onWant, onError }: Props): EntityView | null {
  const [view, setView] = useState<EntityView | null>(null);
  useEffect(() => {
    if (!wanted) { setView(null); return; }
    let current = true;
    client.request("entity", wanted).then((got) => {
      if (!current) return;
      setView(got);
      if (!got) onWant(null);
    }, onError);
    return () => { current = false; };
  }, [wanted?.id, wanted?.ref.type, wanted?.ref.name, revision]);
  return view;
}

export function People(props: Props) {
  const { client, summary, corrections, revision, wanted, onWant, onArticle, onJump, onError } = props;
  const [query, setQuery] = useState(kQuery);
  const [adding, setAdding] = useState(false);
  const set = (part: Partial<EntityQuery>) => {
    setQuery((old) => ({ ...old, ...part }));
    if (matchMedia("(max-width: 1180px)").matches) onWant(null); // there the entity stands in the table's place
  };
  const text = useLater(query.text);
  const { version, value } = useAnswer(client, "entities", { ...query, text }, onError, revision);
  const view = useEntity(props);
  const heading = useRef<HTMLHeadingElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current) heading.current?.focus();
    byKey.current = false;
  }, [view?.id]);
  const select = (entity: EntityName) => {
    byKey.current = true;
    onWant(wantedOf(entity));
  };
  const columns: Column<EntityRow>[] = [
    {
      name: "name", label: "Name", sort: "name",
      cell: (row) => (
        <>
          <button type="button" class="entity-name" dir="auto" aria-current={row.id === view?.id} onClick={() => select(row)}>{row.name}</button>
          {row.confirmed && <span class="badge">confirmed</span>}
          {row.role && <span class="cell-more" dir="auto">{row.role}</span>}
        </>
      ),
    },
    { name: "type", label: "Type", sort: null, cell: (row) => <><span class={`dot is-${row.type}`} aria-hidden="true" />{typeOne(row.type)}{row.country && <span class="cell-more">{countryName(row.country)}</span>}</> },
    { name: "mentions", label: "Mentions", sort: "mentions", cell: (row) => <Count value={row.mentions} one="mention" /> },
    { name: "articles", label: "Articles", sort: "articles", cell: (row) => <Count value={row.articles} one="article" /> },
  ];
  const choice = (
    <div class="bar-views table-choice" role="group" aria-label="Which view">
      <button type="button" aria-pressed={!query.placed} onClick={() => set({ placed: false })}>Table</button>
      <button type="button" aria-pressed={query.placed} onClick={() => set({ placed: true, type: null })}>Map of places</button>
    </div>
  );
  const none = summary.namesError ?? (summary.entities > 0 ? "No entity fits this filter."
    : summary.mentions > 0 ? "Names were found in the articles, but none of them was made an entity." : "No names were found in these articles.");
  return (
    <div class={view ? "tableview people has-entity" : "tableview people"}>
      <h2 class="visually-hidden">People and places</h2>
      <div class="people-side">
        <Filters head={choice}>
          <label class="field"><span>Name, other form or role</span>
            <input type="search" value={query.text} onInput={(event) => set({ text: event.currentTarget.value })} />
          </label>
          <label class="field"><span>Type</span>
            <select value={query.type ?? ""} onChange={(event) => set({ type: (event.currentTarget.value || null) as EntityType | null })}>
              <option value="">All types</option>
              {kTypes.flatMap(({ type }) => {
                const total = value?.types.find(([each]) => each === type)?.[1];
                return total === undefined && query.type !== type ? [] : [<option key={type} value={type}>{typeMany(type)} ({(total ?? 0).toLocaleString("en-GB")})</option>];
              })}
            </select>
          </label>
          <label class="field"><span>Country</span>
            <select value={query.country ?? ""} onChange={(event) => set({ country: event.currentTarget.value || null })}>
              <option value="">All countries</option>
              {query.country && !value?.countries.some(([code]) => code === query.country) && <option value={query.country}>{countryName(query.country)} (0)</option>}
              {(value?.countries ?? []).map(([code, total]) => <option key={code} value={code}>{countryName(code)} ({total.toLocaleString("en-GB")})</option>)}
            </select>
          </label>
          <label class="field"><span>Confirmed</span>
            <select value={query.confirmed === null ? "" : String(query.confirmed)} onChange={(event) => set({ confirmed: event.currentTarget.value === "" ? null : event.currentTarget.value === "true" })}>
              <option value="">Confirmed or not</option>
              <option value="true">By a correction ({value?.confirmed ?? 0})</option>
              <option value="false">Found by the program alone</option>
            </select>
          </label>
          <button type="button" class="link" onClick={() => setQuery({ ...kQuery, placed: query.placed, sort: query.sort, descending: query.descending })}>Clear the filter</button>
        </Filters>
        <PackPanel corrections={corrections}>
          {adding
            ? <AddForm name={query.text} type={query.type ?? "person"} onCancel={() => setAdding(false)} onApply={(rule) => { setAdding(false); corrections.apply(rule); }} />
            : <button type="button" class="button" onClick={() => setAdding(true)}>Add an entity</button>}
        </PackPanel>
      </div>
      <div class="table-side">
        {summary.namesError && <p class="alert names-missing">{summary.namesError}</p>}
        {query.placed && value && <WorldMap points={value.points} total={value.pointTotal} selected={view?.id ?? null} onSelect={(point) => onWant(wantedOf(point))} />}
        <DataTable caption={query.placed ? "Places" : "People and places"} columns={columns} version={version} total={value?.total ?? 0} sort={query.sort} descending={query.descending}
          keyOf={(row) => row.id} place={JSON.stringify({ ...query, text })}
          onSort={(sort, descending) => set({ sort: sort as EntityQuery["sort"], descending: sort === query.sort ? descending : sort !== "name" })}
          rows={(from, to) => client.request("entityRows", { from, to })} csv={() => client.request("entitiesCsv", {})} name="wireglass-entities"
          none={none} onError={onError} />
      </div>
      <section class="entity-side" aria-label="Entity">
        {view ? <EntityPane client={client} view={view} corrections={corrections} heading={heading} onSelect={select} onArticle={onArticle} onJump={onJump} onBack={() => onWant(null)} onError={onError} />
          : <p class="empty">{wanted ? "" : "Choose a name in the table: its roles, its other forms, where it is mentioned and with whom."}</p>}
      </section>
    </div>
  );
}
