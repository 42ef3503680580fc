// The result: the list beside the reader, or what was not understood.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Cancelled, type Client } from "../client";
import { bytes, count } from "../format";
import type { ArticleView, FoundAt, Input, OutputFormat, PageView, Progress, Summary } from "../protocol";
import { changeOf, type Corrections, sameRef } from "../corrections";
import { kMarkKinds } from "../names";
import type { EntityRule } from "../protocol";
import type { MarkKind, Where } from "../protocol_findings";
import type { EntityName } from "../protocol_names";
import type { Offsets } from "../settings";
import { ArticlePane } from "./article";
import { Dates } from "./dates";
import { Doubts } from "./doubts";
import { DownloadMenu } from "./download";
import { reveal, useLinks } from "./links";
import { List, type Target } from "./list";
import { Numbers } from "./numbers";
import { Toast } from "./pack";
import { Legend, PageText, type Place } from "./page_text";
import { People, type Wanted, wantedOf } from "./people";
import { Quotes } from "./quotes";
import { Chooser } from "./start";

const kArticleLimit = 60_000;

type Pane = "list" | "article" | "page";
type View = "reader" | "people" | "quotes" | "numbers" | "dates" | "doubts";

interface Props {
  client: Client;
  summary: Summary;
  /** Counts the analyses of the same files. */
  revision: number;
  corrections: Corrections;
  offsets: Offsets;
  onDownload: (format: OutputFormat, offsets: Offsets, progress: (progress: Progress) => void) => Promise<void>;
  onAdd: (inputs: Input[]) => void;
  onOptions: () => void;
  onReset: () => void;
  /** Stops a download that takes too long, and brings the result back. */
  onAgain: () => void;
}

type Opened = { type: "article"; view: ArticleView; limit: number; at: FoundAt | null } | { type: "page"; view: PageView };

/** What is open in the reader, and the place in the page's text that belongs to it. */
function useReader(client: Client, onError: (error: Error) => void) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const wish = useRef(0);

  /** @param at an offset of the page's text, or a finding of the article */
  const open = async (target: Target, at: number | FoundAt | null = null) => {
    const mine = (wish.current += 1);
    const found = typeof at === "number" ? null : at;
    const limit = kArticleLimit;
    try {
      const next: Opened =
        target.article === null
          ? { type: "page", view: await client.request("page", { page: target.page }) }
          : { type: "article", limit, at: found, view: await client.request("article", { article: target.article, limit, at: found }) };
      if (mine !== wish.current) return;
      setOpened(next);
      const offset = typeof at === "number" ? at : at?.span[0];
      setPlace({ page: next.view.page, offset: offset ?? (next.type === "article" ? next.view.begin : 0), flash: at !== null, wish: mine });
    } catch (error) {
      if (mine === wish.current) onError(error as Error);
    }
  };
  const more = async () => {
    if (opened?.type !== "article") return;
    const mine = wish.current;
    const limit = 4 * opened.limit;
    const { at } = opened;
    const view = await client.request("article", { article: opened.view.article, limit, at });
    if (mine === wish.current) setOpened({ type: "article", view, limit, at });
  };
  /** Asks for the same again, after another analysis; where the reader stands stays. */
  const refresh = async () => {
    if (opened?.type !== "article") return;
    const mine = wish.current;
    const { limit, at } = opened;
    const view = await client.request("article", { article: opened.view.article, limit, at });
    if (mine === wish.current) setOpened({ type: "article", view, limit, at });
  };
  return { opened, place, open, more, refresh };
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), but where text is typed: there they are the field's own. */
function useUndoKeys(corrections: Corrections) {
  const latest = useRef(corrections);
  latest.current = corrections;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.target as Element).closest("input:not([type=checkbox]), textarea, select, dialog")) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** The entity that is shown, followed through the corrections that change its name or type. */
function useWanted(corrections: Corrections) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const last = useRef(corrections.rules);
  useEffect(() => {
    const [before, now] = [last.current, corrections.rules];
    last.current = now;
    if (before === now) return;
    let shared = 0;
    while (shared < before.length && shared < now.length && JSON.stringify(before[shared]) === JSON.stringify(now[shared])) shared += 1;
    // Back over what no longer holds, then on over what is new.
    const steps = [...before.slice(shared).reverse().map((rule) => ({ ...changeOf(rule), back: true, rule })), ...now.slice(shared).map((rule) => ({ ...changeOf(rule), back: false, rule }))];
    setWanted((old) => steps.reduce<Wanted | null>((at, step) => followed(at, step), old));
  }, [corrections.rules]);
  return [wanted, setWanted] as const;
}

function followed(at: Wanted | null, { before, after, back, rule }: { before: Wanted["ref"] | null; after: Wanted["ref"] | null; back: boolean; rule: EntityRule }): Wanted | null {
  if (!back && rule.do === "add") return at ?? { id: null, ref: after! };
  const [from, to] = back ? [after, before] : [before, after];
  // What was merged is not told apart again by its name: who is shown stays.
  if (!at || !from || !sameRef(at.ref, from) || (back && rule.do === "merge")) return at;
  if (to && sameRef(from, to)) return at;
  return to && { id: null, ref: to };
}

export function Result({ client, summary, revision, corrections, offsets, onDownload, onAdd, onOptions, onReset, onAgain }: Props) {
  const [view, setView] = useState<View>("reader");
  /** The tables are made when they are first wanted, and kept: coming back finds them as they were left. */
  const [made, setMade] = useState({ people: false, quotes: false, numbers: false, dates: false });
  const [pane, setPane] = useState<Pane>("list");
  const [error, setError] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const fail = (reason: Error) => { if (!(reason instanceof Cancelled)) setError(reason.message); };
  const { opened, place, open, more, refresh } = useReader(client, fail);
  const [kinds, setKinds] = useState<ReadonlySet<MarkKind>>(new Set(kMarkKinds.map((each) => each.kind)));
  const [wanted, setWanted] = useWanted(corrections);
  useUndoKeys(corrections);
  useEffect(() => { if (revision > 0) refresh().catch(fail); }, [revision]);
  const selected: Target | null = opened && { page: opened.view.page, article: opened.type === "article" ? opened.view.article : null };
  const article = selected?.article ?? null;

  const select = (target: Target) => void open(target);
  /** `byKey`: the focus goes along, so that the article can be read on with the keyboard. */
  const openAndRead = async (target: Target, byKey = false) => {
    setPane(target.article === null ? "page" : "article");
    await open(target);
    if (byKey) requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(".pane-article .headline")?.focus());
  };
  const jump = (page: number, offset: number) => {
    setView("reader");
    setPane("page");
    void open({ page, article: null }, offset);
  };
  const choose = (next: View) => {
    setView(next);
    if (next === "numbers" || next === "dates" || next === "people" || next === "quotes") setMade((old) => ({ ...old, [next]: true }));
  };
  const showEntity = (entity: EntityName) => {
    setWanted(wantedOf(entity));
    choose("people");
  };
  const showArticle = (index: number) => {
    setView("reader");
    void openAndRead({ page: -1, article: index }, true);
  };
  const articlePane = useRef<HTMLElement>(null);
  const jumpToFinding = ({ article: index, page, span, sentence }: Where) => {
    setView("reader");
    setPane("article");
    void open({ page, article: index }, { span, sentence });
  };
  const jumpInArticle = (at: FoundAt) => {
    if (selected) void open(selected, at);
  };
  // What was asked for from a table, or from the summary, is brought into sight, and has the focus.
  const at = opened?.type === "article" ? opened.at : null;
  useLayoutEffect(() => {
    const pane = at && articlePane.current;
    const wanted = pane && (pane.querySelector<HTMLElement>("[data-wanted]") ?? pane.querySelector(".prose .is-target")?.closest<HTMLElement>("[data-link]"));
    if (!wanted) return;
    reveal(wanted, wanted.closest("[data-pane]")!, "middle");
    wanted.focus({ preventScroll: true });
  }, [at]);
  const reading = useRef(article);
  reading.current = article;
  useLinks(root, (link) => {
    const owner = Number(link.slice(1, link.indexOf("."))); // "a12.p3"
    if (owner !== reading.current) void open({ page: -1, article: owner });
  });
  useEffect(() => { if (summary.articles > 0) void open({ page: -1, article: 0 }); }, []);

  const doubts = summary.warnings + summary.notes.length + summary.pagesWithUnknown;
  return (
    <div class="result" ref={root}>
      <header class="bar">
        <h1 class="wordmark">Wireglass</h1>
        <p class="bar-summary">{count(summary.articles, "article")} <span>on {count(summary.pages, "page")} in {count(summary.files, "file")}, {bytes(summary.bytes)}</span></p>
        <nav class="bar-views" aria-label="Views">
          {([["reader", "Articles", 0], ["people", "People & places", summary.entities], ["quotes", "Quotes", summary.quotes], ["numbers", "Numbers", summary.quantities], ["dates", "Dates", summary.times], ["doubts", "Not understood", doubts]] as const).map(([name, label, total]) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => choose(name)}>{label}{total > 0 && <span class="bar-count"> ({total.toLocaleString("en-GB")})</span>}</button>
          ))}
        </nav>
        <span class="spacer" />
        <div class="bar-actions">
          <DownloadMenu offsets={offsets} onDownload={onDownload} onCancel={onAgain} />
          <Chooser label="Add files" onInputs={onAdd} />
          <button type="button" class="button" onClick={onOptions}>Options</button>
          <button type="button" class="button" onClick={onReset}>Start over</button>
        </div>
      </header>
      {error && <p class="alert" role="alert">{error} <button type="button" class="link" onClick={() => setError(null)}>Dismiss</button></p>}
      {view === "doubts" && <main class="main-doubts"><Doubts client={client} summary={summary} onJump={jump} onError={fail} /></main>}
      {made.people && (
        <main class="main-table" hidden={view !== "people"}>
          <People client={client} summary={summary} corrections={corrections} revision={revision} wanted={wanted} onWant={setWanted} onArticle={showArticle} onJump={jumpToFinding} onError={fail} />
        </main>
      )}
      {made.quotes && <main class="main-table" hidden={view !== "quotes"}><Quotes client={client} summary={summary} revision={revision} onEntity={showEntity} onJump={jumpToFinding} onError={fail} /></main>}
      {made.numbers && <main class="main-table" hidden={view !== "numbers"}><Numbers client={client} summary={summary} revision={revision} onJump={jumpToFinding} onError={fail} /></main>}
      {made.dates && <main class="main-table" hidden={view !== "dates"}><Dates client={client} summary={summary} revision={revision} onJump={jumpToFinding} onError={fail} /></main>}
      <main class={`reader shows-${pane}`} hidden={view !== "reader"}>
        <nav class="panes" aria-label="Panes">
          {([["list", "List"], ["article", "Article"], ["page", "Page text"]] as const).map(([name, label]) => (
            <button key={name} type="button" class={`to-${name}`} aria-pressed={pane === name} onClick={() => setPane(name)}>{label}</button>
          ))}
        </nav>
        <List client={client} selected={selected} onSelect={select} onOpen={openAndRead} onError={fail} revision={revision} />
        <section class="pane pane-article" aria-label="Article" ref={articlePane}>
          <div class="pane-scroll" data-pane="article" role="region" aria-label="The article" tabIndex={0} key={`${selected?.page}.${article}`}>
            {opened?.type === "article" && <ArticlePane client={client} view={opened.view} corrections={corrections} kinds={kinds} onKinds={setKinds} onEntity={showEntity} onError={fail} root={articlePane} onPlace={jumpInArticle} onMore={more} onStart={() => select({ page: opened.view.page, article: opened.view.article })} onSelect={select} />}
            {opened?.type === "page" && <Contents view={opened.view} onOpen={openAndRead} />}
            {!opened && <p class="empty">Choose an article in the list. <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Enter</kbd> opens, <kbd>/</kbd> filters.</p>}
          </div>
        </section>
        <section class="pane pane-page" aria-label="Page text">
          <div class="pane-head"><h2>As captured</h2><Legend /></div>
          {place ? <PageText client={client} place={place} article={article} onError={fail} /> : <p class="empty">The page’s text, every line with its role.</p>}
        </section>
      </main>
      <Toast corrections={corrections} />
    </div>
  );
}

function Contents({ view, onOpen }: { view: PageView; onOpen: (target: Target) => void }) {
  return (
    <article class="article">
      <p class="kicker">Page</p>
      <h2 class="headline" dir="auto" tabIndex={-1}>{view.title}</h2>
      <p class="muted"><span class="break" dir="auto">{view.file}</span>{view.url && <> · <span class="break">{view.url}</span></>}</p>
      <h3>{count(view.articleTotal, "article")}</h3>
      <ol class="contents">
        {view.articles.map((each) => (
          <li key={each.article}><button type="button" class="link" dir="auto" onClick={() => onOpen({ page: view.page, article: each.article })}>{each.headline ?? "(no headline)"}</button></li>
        ))}
      </ol>
      {view.articleTotal > view.articles.length && <p class="muted">The others are in the list.</p>}
    </article>
  );
}
