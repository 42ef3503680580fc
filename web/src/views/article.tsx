// One article: its fields with their evidence, its apparatus, its paragraphs.
import type { ComponentChildren, RefObject } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Client } from "../client";
import type { Corrections } from "../corrections";
import { count, kBases, language, rule, timeWindow, words } from "../format";
import type { ArticleView, FoundAt } from "../protocol";
import type { Evidence } from "../contract";
import { kMarkKinds } from "../names";
import type { Mark, MarkKind } from "../protocol_findings";
import type { EntityName } from "../protocol_names";
import type { Target } from "./list";
import { MentionDialog } from "./mention";
import { ChangeFigure, Notes as FindingNotes, Pieces, Shown, shownOf } from "./notes";

const kRoleNames = { main: "Main article", related: "Related article", listed: "Listed article" };

/** Base part of the links of this article: "a12.". */
const partOf = (view: ArticleView, name: string) => `a${view.article}.${name}`;

function Field({ name, link, children }: { name: string; link?: string; children: ComponentChildren }) {
  return (
    <div class="fact" {...(link ? { "data-link": link, tabIndex: -1 } : {})}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence">
      {evidence.map((each, i) => <li key={i}>{rule(each.rule)}{each.text && <>: <q dir="auto">{each.text}</q></>}</li>)}
    </ul>
  );
}

function Facts({ view }: { view: ArticleView }) {
  const { source, published } = view;
  return (
    <dl class="facts">
      <Field name="Source" link={partOf(view, "source")}>
        {source.text ? <bdi>{source.name ?? source.text}</bdi> : <span class="muted">not printed</span>}
        {source.name && source.text && source.name !== source.text && <span class="muted"> printed as <q dir="auto">{source.text}</q></span>}
      </Field>
      {view.section && <Field name="Section" link={partOf(view, "section")}><bdi>{view.section}</bdi></Field>}
      <Field name="Published" link={partOf(view, "time")}>
        {timeWindow(published)}
        <span class="muted"> {published.text && <>printed as <q dir="auto">{published.text}</q>; </>}{kBases[published.basis]}</span>
        <EvidenceList evidence={published.evidence} />
      </Field>
      <Field name="Page captured">
        {timeWindow(view.captured)}
        <EvidenceList evidence={view.captured.evidence} />
      </Field>
      <Field name="Text">
        {[view.language && language(view.language), count(view.words, "word"), count(view.paragraphTotal, "paragraph")].filter(Boolean).join(" · ")}
      </Field>
      {view.url && <Field name="Address"><span class="break">{view.url}</span></Field>}
      <Field name="Found in">
        <span class="break" dir="auto">{view.file}</span>
        <span class="muted"> {view.layout ? `layout ${view.layout} (${Math.round(100 * view.confidence)} %)` : "no known layout"}</span>
      </Field>
    </dl>
  );
}

function Apparatus({ view }: { view: ArticleView }) {
  if (view.apparatusTotal === 0) return null;
  return (
    <section class="apparatus" aria-label="Apparatus">
      <h3>Round the reporting</h3>
      <ul>
        {view.apparatus.map((each) => (
          <li key={each.link} data-link={each.link} tabIndex={-1}>
            <span class="tag">{words(each.kind)}</span>
            <span class="apparatus-text" dir="auto">{each.text}</span>
            {each.fields.length > 0 && (
              <span class="apparatus-fields">{each.fields.map(([name, value]) => <span key={name}><span class="muted">{words(name)}</span> <bdi>{value}</bdi></span>)}</span>
            )}
          </li>
        ))}
      </ul>
      {view.apparatusTotal > view.apparatus.length && <p class="muted">and {count(view.apparatusTotal - view.apparatus.length, "more", "more")}</p>}
    </section>
  );
}

const kRecovered: Record<string, string> = {
  source: "The source is not printed on this page; it comes from another capture of the article.",
  published: "The time is not printed on this page; it comes from another capture of the article.",
  "source, published": "Source and time are not printed on this page; they come from another capture of the article.",
};

function Notes({ view, onSelect }: { view: ArticleView; onSelect: (target: Target) => void }) {
  if (!view.truncated && view.recovered.length === 0) return null;
  const from = view.recovered[0]?.article;
  const fields = view.recovered.map((each) => each.field).join(", ");
  return (
    <ul class="notes">
      {view.truncated && <li>{view.paragraphTotal === 0 ? "The capture has no body for this article." : "The text stops inside a sentence: the capture is cut short."}</li>}
      {from !== undefined && (
        <li>
          {kRecovered[fields] ?? `Not printed on this page, and taken from another capture of the article: ${fields}.`}
          {from !== null && <> <button type="button" class="link" onClick={() => onSelect({ page: -1, article: from })}>Show that capture</button></>}
        </li>
      )}
    </ul>
  );
}

/** What it is about: summary, topics, hashtags, and its genre where it is not plain news. */
function Gist({ view, onPlace }: { view: ArticleView; onPlace: (at: FoundAt) => void }) {
  const { summary, topics, hashtags, genre } = view;
  const isNews = genre === "news";
  if (summary.length + topics.length + hashtags.length === 0 && isNews) return null;
  return (
    <section class="gist" aria-label="Summary and topics">
      {summary.length > 0 && (
        <ul class="summary">
          {summary.map(({ text, span }) => (
            <li key={span[0]}><button type="button" class="sentence" dir="auto" lang={view.language ?? undefined} onClick={() => onPlace({ span: [span[0], span[0]], sentence: span })}>{text}</button></li>
          ))}
        </ul>
      )}
      {(topics.length > 0 || hashtags.length > 0 || !isNews) && (
        <ul class="tags">
          {!isNews && <li><span class="tag is-genre"><span class="visually-hidden">Genre: </span>{words(genre)}</span></li>}
          {topics.map((each) => <li key={each.qcode}><span class="tag" title={`IPTC ${each.qcode}`}><span class="visually-hidden">Topic: </span>{each.name}</span></li>)}
          {hashtags.map((each) => <li key={each.tag}><span class={each.printed ? "hashtag is-printed" : "hashtag"} dir="auto" title={each.printed ? "printed in the article" : undefined}>#{each.tag}</span></li>)}
        </ul>
      )}
    </section>
  );
}

/** The changes of the text, drawn. */
function Changes({ view }: { view: ArticleView }) {
  if (view.changes.length === 0) return null;
  return (
    <section class="found" aria-label="Changes">
      <h3>Changes</h3>
      <ul class="changes">
        {view.changes.map((each, i) => <li key={i} data-for={each.mark}><ChangeFigure note={each} /></li>)}
      </ul>
      {view.changeTotal > view.changes.length && <p class="muted">and {count(view.changeTotal - view.changes.length, "more change")}</p>}
    </section>
  );
}

/** What is marked in the text: the legend of the marks, and the choice which of them are shown. */
function MarkLegend({ view, kinds, onKinds }: { view: ArticleView; kinds: ReadonlySet<MarkKind>; onKinds: (kinds: ReadonlySet<MarkKind>) => void }) {
  const there = kMarkKinds.filter(({ kind }) => (view.counts[kind] ?? 0) > 0);
  if (there.length === 0) return null;
  const toggle = (kind: MarkKind, on: boolean) => {
    const next = new Set(kinds);
    if (on) next.add(kind);
    else next.delete(kind);
    onKinds(next);
  };
  return (
    <fieldset class="mark-legend" lang="en">
      <legend class="visually-hidden">Marked in the text</legend>
      {there.map(({ kind, one, many }) => (
        <label key={kind} class="choice">
          <input type="checkbox" checked={kinds.has(kind)} onChange={(event) => toggle(kind, event.currentTarget.checked)} />
          <span class={`mark-sample is-${kind}`}>{count(view.counts[kind]!, one, many)}</span>
        </label>
      ))}
      {view.unmarked && <p class="muted">There are more than can be marked; all of them are in the tables.</p>}
    </fieldset>
  );
}

interface PaneProps {
  client: Client;
  view: ArticleView;
  corrections: Corrections;
  /** What is marked. */
  kinds: ReadonlySet<MarkKind>;
  onKinds: (kinds: ReadonlySet<MarkKind>) => void;
  onEntity: (entity: EntityName) => void;
  onError: (error: Error) => void;
  /** The pane, in which marks are pointed at. */
  root: RefObject<HTMLElement>;
  /** A sentence of the summary. */
  onPlace: (at: FoundAt) => void;
  onMore: () => void;
  onStart: () => void;
  onSelect: (target: Target) => void;
}

export function ArticlePane({ client, view, corrections, kinds, onKinds, onEntity, onError, root, onPlace, onMore, onStart, onSelect }: PaneProps) {
  const [asked, setAsked] = useState<Mark | null>(null);
  const marks = useMemo(() => {
    const all = new Map<string, Mark>();
    for (const { mark, quote } of [...view.headlinePieces, ...view.paragraphs.flatMap((each) => each.pieces)]) {
      for (const each of [mark, quote?.mark]) {
        const shown = each && shownOf(each, kinds);
        if (shown) all.set(shown.id, shown);
      }
    }
    return all;
  }, [view, kinds]);
  const kicker = [kRoleNames[view.role], view.topic && `#${view.topic}`].filter(Boolean).join(" · ");
  return (
    <Shown.Provider value={kinds}>
    <article class="article" lang={view.language ?? undefined}>
      <header lang="en">
        <p class="kicker">{view.pageKind === "source" ? kicker.replace("#", "") : kicker}</p>
        <h2 class="headline" dir="auto" lang={view.language ?? undefined} data-link={partOf(view, "headline")} tabIndex={0}>
          {view.headlinePieces.length > 0 ? <Pieces pieces={view.headlinePieces} /> : (view.headline ?? "(no headline)")}
        </h2>
        <Notes view={view} onSelect={onSelect} />
        <Gist view={view} onPlace={onPlace} />
        <Facts view={view} />
        <Apparatus view={view} />
        <Changes view={view} />
      </header>
      <MarkLegend view={view} kinds={kinds} onKinds={onKinds} />
      <div class="prose">
        {view.paragraphFirst > 0 && (
          <p class="muted" lang="en">{count(view.paragraphFirst, "paragraph")} before this are not shown. <button type="button" class="link" onClick={onStart}>Show the article from its beginning</button></p>
        )}
        {view.paragraphs.map((each) => <p key={each.link} dir="auto" data-link={each.link} tabIndex={-1}><Pieces pieces={each.pieces} /></p>)}
        {view.paragraphTotal === 0 && <p class="muted" lang="en">No body text.</p>}
      </div>
      {view.cut && <button type="button" class="button" lang="en" onClick={onMore}>Show more of this article</button>}
      <FindingNotes root={root} marks={marks} onAsk={setAsked} onEntity={onEntity} />
      <MentionDialog client={client} mark={asked} corrections={corrections} onEntity={onEntity} onClose={() => setAsked(null)} onError={onError} />
    </article>
    </Shown.Provider>
  );
}
