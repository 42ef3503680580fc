// The list of pages and articles. Only the rows in sight exist; they come from the worker in blocks.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Client } from "../client";
import { count, shortTime, words } from "../format";
import type { ArticleRow, ListChoices, ListKind, ListQuery, PageRow, Row } from "../protocol";

const kRowHeight = 58;
const kBlock = 100;
/** Browsers cap an element's height (Firefox at 17 million pixels); above this the scroll bar is a scale. */
const kMaxHeight = 15_000_000;

const kKinds: readonly { value: ListKind; label: string }[] = [
  { value: "all", label: "All articles" },
  { value: "main", label: "Main articles" },
  { value: "listed", label: "Related and listed" },
  { value: "truncated", label: "Cut short" },
  { value: "recovered", label: "With recovered fields" },
];

/** Filters by what the articles are about: shown where there is something to choose. */
const kChoices: readonly { name: "topic" | "hashtag" | "genre"; list: keyof ListChoices; label: string; all: string; text: (name: string) => string }[] = [
  { name: "topic", list: "topics", label: "Topic", all: "All topics", text: (name) => name },
  { name: "hashtag", list: "hashtags", label: "Hashtag", all: "All hashtags", text: (name) => `#${name}` },
  { name: "genre", list: "genres", label: "Genre", all: "All genres", text: words },
];
const kNothing: Pick<ListQuery, "topic" | "hashtag" | "genre"> = { topic: null, hashtag: null, genre: null };

export interface Target {
  page: number;
  article: number | null;
}

interface Props {
  client: Client;
  selected: Target | null;
  onSelect: (target: Target) => void;
  /** Enter, or a click: the reader is wanted, not only its content. */
  onOpen: (target: Target, byKey: boolean) => void;
  onError: (error: Error) => void;
  /** Counts the analyses of the same files: after another one the filter is set again, and the place stays. */
  revision: number;
}

const targetOf = (row: Row): Target => ({ page: row.page, article: row.type === "article" ? row.article : null });
const isSame = (row: Row, target: Target | null) => target !== null && row.page === target.page && (row.type === "article" ? row.article === target.article : target.article === null);

/** Rows by block, asked for when first needed. */
function useRows(client: Client, version: number, onError: (error: Error) => void) {
  const blocks = useRef<{ version: number; rows: Map<number, Row[] | null> }>({ version: -1, rows: new Map() });
  const [, redraw] = useState(0);
  if (blocks.current.version !== version) blocks.current = { version, rows: new Map() };
  const { rows } = blocks.current;
  const load = async (block: number) => {
    rows.set(block, null);
    try {
      rows.set(block, await client.request("rows", { from: block * kBlock, to: (block + 1) * kBlock }));
      redraw((n) => n + 1);
    } catch (error) {
      onError(error as Error);
    }
  };
  return (index: number): Row | null => {
    const block = Math.floor(index / kBlock);
    if (!rows.has(block)) void load(block);
    return rows.get(block)?.[index % kBlock] ?? null;
  };
}

export function List({ client, selected, onSelect, onOpen, onError, revision }: Props) {
  const [text, setText] = useState("");
  const [kind, setKind] = useState<ListKind>("all");
  const [about, setAbout] = useState(kNothing);
  const [found, setFound] = useState({ version: 0, total: 0, articles: 0, topics: [], hashtags: [], genres: [] } as { version: number; total: number; articles: number } & ListChoices);
  const [cursor, setCursor] = useState(0);
  const [view, setView] = useState({ top: 0, height: 600 });
  const box = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const row = useRows(client, found.version, onError);

  useEffect(() => {
    let current = true;
    client.request("list", { text, kind, ...about }).then(async (answer) => {
      if (!current) return;
      setFound((old) => ({ version: old.version + 1, ...answer }));
      const at = selected ? await client.request("locate", selected) : -1;
      setCursor(Math.max(0, at));
      if (box.current) box.current.scrollTop = 0;
    }).catch((error: Error) => current && onError(error));
    return () => { current = false; };
  }, [text, kind, about]);

  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    client.request("list", { text, kind, ...about }).then((answer) => setFound((old) => ({ version: old.version + 1, ...answer })), onError);
  }, [revision]);

  // The reader may have moved on by itself (a link to another article): the list follows.
  useEffect(() => {
    if (!selected || found.version === 0) return;
    let current = true;
    client.request("locate", selected).then((at) => { if (current && at >= 0) moveTo(at, false); }, onError);
    return () => { current = false; };
  }, [selected?.page, selected?.article]);

  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    element.focus({ preventScroll: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => { observer.disconnect(); element.removeEventListener("scroll", measure); };
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, dialog")) return;
      event.preventDefault();
      filter.current?.focus();
      filter.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const full = found.total * kRowHeight;
  const shown = Math.min(full, kMaxHeight);
  const scale = shown > view.height ? (full - view.height) / (shown - view.height) : 1;
  const top = view.top * scale;
  const first = Math.max(0, Math.floor(top / kRowHeight) - 3);
  const last = Math.min(found.total, Math.ceil((top + view.height) / kRowHeight) + 3);

  const moveTo = (index: number, select = true) => {
    const at = Math.max(0, Math.min(found.total - 1, index));
    setCursor(at);
    const element = box.current!;
    const real = element.scrollTop * scale;
    if (at * kRowHeight < real) element.scrollTop = (at * kRowHeight) / scale;
    else if ((at + 1) * kRowHeight > real + element.clientHeight) element.scrollTop = ((at + 1) * kRowHeight - element.clientHeight) / scale;
    const target = row(at);
    if (select && target) onSelect(targetOf(target));
  };

  const onKey = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / kRowHeight) - 1);
    const moves: Record<string, number> = { ArrowDown: cursor + 1, ArrowUp: cursor - 1, PageDown: cursor + page, PageUp: cursor - page, Home: 0, End: found.total - 1 };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      moveTo(move);
    } else if (event.key === "Enter") {
      const target = row(cursor);
      if (target) onOpen(targetOf(target), true);
    }
  };
  const onFilterKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") setText("");
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    box.current?.focus();
  };

  const rows = [];
  for (let i = first; i < last; i += 1) {
    const each = row(i);
    rows.push(
      <div key={i} id={`row-${i}`} role="option" class={rowClass(each, i === cursor)} aria-selected={each !== null && isSame(each, selected)} aria-posinset={i + 1} aria-setsize={found.total}
        style={{ top: `${i * kRowHeight - top + view.top}px` }} onClick={() => { if (each) { setCursor(i); onOpen(targetOf(each), false); } }}>
        {each && (each.type === "page" ? <PageCell row={each} /> : <ArticleCell row={each} />)}
      </div>,
    );
  }
  return (
    <section class="list" aria-label="Pages and articles">
      <div class="list-head">
        <label class="visually-hidden" for="filter">Filter by headline, source, section or file</label>
        <input id="filter" ref={filter} type="search" placeholder="Filter: headline, source, file   ( / )" value={text} onInput={(event) => setText(event.currentTarget.value)} onKeyDown={onFilterKey} />
        <label class="visually-hidden" for="kind">Which articles</label>
        <select id="kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as ListKind)}>
          {kKinds.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
        {kChoices.map(({ name, list, label, all, text: textOf }) => {
          const chosen = about[name];
          const choices = found[list];
          if (chosen === null && choices.length < (name === "genre" ? 2 : 1)) return null;
          return (
            <select key={name} class="list-choice" aria-label={label} value={chosen ?? ""} onChange={(event) => setAbout({ ...about, [name]: event.currentTarget.value || null })}>
              <option value="">{all}</option>
              {chosen !== null && !choices.some(([each]) => each === chosen) && <option value={chosen}>{textOf(chosen)} (0)</option>}
              {choices.map(([each, total]) => <option key={each} value={each}>{textOf(each)} ({total.toLocaleString("en-GB")})</option>)}
            </select>
          );
        })}
        <p class="list-count" role="status">{found.version > 0 && count(found.articles, "article")}</p>
      </div>
      <div ref={box} class="list-box" role="listbox" tabIndex={0} aria-label="Pages and articles" aria-activedescendant={found.total > 0 ? `row-${cursor}` : undefined} onKeyDown={onKey}>
        <div class="list-space" role="presentation" style={{ height: `${shown}px` }}>{rows}</div>
      </div>
      {found.version > 0 && found.total === 0 && <p class="list-none">{text || kind !== "all" || Object.values(about).some((each) => each !== null) ? "No article fits this filter." : "No page was found in these files."}</p>}
    </section>
  );
}

const rowClass = (row: Row | null, cursor: boolean) => `row${row ? ` is-${row.type}` : ""}${row?.type === "article" ? ` is-${row.role}` : ""}${cursor ? " is-cursor" : ""}`;

const kPageKinds: Record<PageRow["kind"], string> = { article: "Article page", hashtag: "Hashtag page", source: "Source page", unknown: "Unknown layout" };

function PageCell({ row }: { row: PageRow }) {
  return (
    <>
      <span class="row-file" dir="auto">{row.file}</span>
      <span class="row-meta">{kPageKinds[row.kind]} · {count(row.articles, "article")}</span>
    </>
  );
}

function ArticleCell({ row }: { row: ArticleRow }) {
  const meta = [row.source, shortTime(row.published)].filter(Boolean).join(" · ");
  return (
    <>
      <span class="row-headline" dir="auto">{row.headline ?? "(no headline)"}</span>
      <span class="row-meta">
        <span class="row-meta-text">{meta || "source not printed"}</span>
        {row.truncated && <span class="badge">cut</span>}
        {row.recovered && <span class="badge">recovered</span>}
      </span>
    </>
  );
}
