// A table of findings: a hundred rows at a time, which come from the worker; sorted by the buttons in its head.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { count, shortTime } from "../format";
import { save } from "../save";
import type { Note, Where } from "../protocol_findings";

const kRows = 100;

export interface Column<Row> {
  name: string;
  label: string;
  /** What the query calls this order; null when the table is not sorted by this column. */
  sort: string | null;
  cell: (row: Row) => ComponentChildren;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  /** Another one means that filter or order have changed. */
  version: number;
  total: number;
  sort: string;
  descending: boolean;
  onSort: (sort: string, descending: boolean) => void;
  /** Asks for rows of the current filter. */
  rows: (from: number, to: number) => Promise<Row[]>;
  /** Asks for all of them as CSV; `name` without its ending. */
  csv: () => Promise<Blob>;
  name: string;
  keyOf: (row: Row) => string;
  /** As long as this stays the same, new rows are shown from where the table stood. */
  place?: string;
  /** Said when there is no row. */
  none: string;
  onError: (error: Error) => void;
}

/** What a table is filtered by: beside it, or on a narrow screen behind a button. */
export function Filters({ head, children }: { head?: ComponentChildren; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <form class={open ? "filters is-open" : "filters"} aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      {head}
      <button type="button" class="button filters-button" aria-expanded={open} onClick={() => setOpen(!open)}>Filter</button>
      <div class="filters-body">{children}</div>
    </form>
  );
}

/** The key of a finding's row. */
export const placeKey = (row: Where) => `${row.article}.${row.span[0]}`;

export function DataTable<Row>({ caption, columns, version, total, sort, descending, onSort, rows, csv, name, keyOf, place, none, onError }: Props<Row>) {
  /** What is on the screen: number and rows change together. */
  const [shown, setShown] = useState<{ version: number; total: number; first: number; rows: Row[] }>({ version: 0, total: 0, first: 0, rows: [] });
  const box = useRef<HTMLDivElement>(null);
  const wish = useRef(0);

  const stood = useRef(place);
  const load = (from: number, stay = false) => {
    const mine = (wish.current += 1);
    rows(from, from + kRows).then((got) => {
      if (mine !== wish.current) return;
      setShown({ version, total, first: from, rows: got });
      if (box.current && !stay) box.current.scrollTop = 0;
    }, onError);
  };
  useEffect(() => {
    if (version === 0) return;
    const stays = place !== undefined && place === stood.current && shown.first < total;
    stood.current = place;
    load(stays ? shown.first : 0, stays);
  }, [version]);

  const { first } = shown;
  const last = Math.min(shown.total, first + kRows);
  const sorted = columns.find((each) => each.sort === sort);
  return (
    <>
      <div ref={box} class="table-box" role="region" aria-label={caption} tabIndex={0}>
        {shown.total > 0 && (
          <table class="data" role="table" aria-rowcount={shown.total + 1}>
            <caption class="visually-hidden">{caption}</caption>
            <thead role="rowgroup">
              <tr role="row" aria-rowindex={1}>{columns.map((column) => <Head key={column.name} column={column} sort={sort} descending={descending} onSort={onSort} />)}</tr>
            </thead>
            <tbody role="rowgroup">
              {shown.rows.map((row, i) => (
                <tr key={keyOf(row)} role="row" aria-rowindex={shown.first + i + 2}>
                  {columns.map((column) => <td key={column.name} role="cell" class={`is-${column.name}`}>{column.cell(row)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown.version > 0 && shown.total === 0 && <p class="table-none">{none}</p>}
        {shown.version === 0 && <p class="table-none">Collecting …</p>}
      </div>
      <nav class="pager" aria-label="Rows">
        <button type="button" class="button" disabled={first === 0} onClick={() => load(Math.max(0, first - kRows))}>Previous</button>
        <p role="status">
          {shown.total > 0 && `${(first + 1).toLocaleString("en-GB")} to ${last.toLocaleString("en-GB")} of ${count(shown.total, "row")}`}
          {sorted && <span class="visually-hidden">, sorted by {sorted.label}, {descending ? "descending" : "ascending"}</span>}
        </p>
        <button type="button" class="button" disabled={last >= shown.total} onClick={() => load(first + kRows)}>Next</button>
        <button type="button" class="link" disabled={shown.total === 0} onClick={() => csv().then((blob) => save(blob, `${name}.csv`), onError)}>Save as CSV</button>
      </nav>
    </>
  );
}

function Head<Row>({ column, sort, descending, onSort }: { column: Column<Row>; sort: string; descending: boolean; onSort: Props<Row>["onSort"] }) {
  if (column.sort === null) return <th role="columnheader" scope="col" class={`is-${column.name}`}>{column.label}</th>;
  const isSorted = column.sort === sort;
  return (
    <th role="columnheader" scope="col" class={`is-${column.name}`} aria-sort={isSorted ? (descending ? "descending" : "ascending") : "none"}>
      <button type="button" class="sort" onClick={() => onSort(column.sort!, isSorted && !descending)}>
        {column.label}<span class="sort-sign" aria-hidden="true">{isSorted ? (descending ? " ▼" : " ▲") : " ↕"}</span>
      </button>
    </th>
  );
}

/** The sentence, with the finding marked; a press goes there. */
export function Sentence({ row, type, onJump }: { row: Where; type: Note["type"]; onJump: (where: Where) => void }) {
  const [before, found, after] = row.excerpt;
  return <button type="button" class={`sentence says-${type}`} dir="auto" onClick={() => onJump(row)}>{before}<mark>{found}</mark>{after}</button>;
}

export function Origin({ row }: { row: Where }) {
  return (
    <>
      <span class="origin-headline" dir="auto">{row.headline ?? "(no headline)"}</span>
      {row.source && <span class="origin-source" dir="auto">{row.source}</span>}
    </>
  );
}

export const publishedColumn = <Row extends Where>(): Column<Row> => ({
  name: "published", label: "Published", sort: "published", cell: (row) => shortTime(row.published) ?? <span class="muted">not known</span>,
});

/** Waits until typing stops: a filter of 200,000 rows takes a tenth of a second. */
export function useLater<T>(value: T, milliseconds = 150): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return late;
}
