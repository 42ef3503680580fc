// One entity: its forms, roles and country, where it is mentioned, with whom, and its corrections.
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Client } from "../client";
import type { Corrections } from "../corrections";
import { count } from "../format";
import { confidenceText, countryName, linkName, typeOne, usesOf } from "../names";
import type { Where } from "../protocol_findings";
import type { EntityName, EntityView, MentionRow } from "../protocol_names";
import { EntityEditor } from "./corrections";
import { ValueBar } from "./drawings";
import { Network } from "./network";
import { Origin, Sentence } from "./table";

const kMentions = 20;
const kAliases = 40;
const kRoles = 20;
const kListed = 9;

interface Props {
  client: Client;
  view: EntityView;
  corrections: Corrections;
  heading: RefObject<HTMLHeadingElement>;
  onSelect: (entity: EntityName) => void;
  onArticle: (article: number) => void;
  onJump: (where: Where) => void;
  onBack: () => void;
  onError: (error: Error) => void;
}

const degrees = (value: number, signs: string) => `${Math.abs(value)}° ${value < 0 ? signs[1] : signs[0]}`;

export function EntityPane({ client, view, corrections, heading, onSelect, onArticle, onJump, onBack, onError }: Props) {
  return (
    <article class="entity">
      <button type="button" class="button entity-back" onClick={onBack}>Back to the list</button>
      <p class="kicker">{typeOne(view.type)}{view.confirmed && <> · <span class="badge">confirmed</span></>}</p>
      <h2 class="headline" dir="auto" ref={heading} tabIndex={-1}>{view.name}</h2>
      <EntityEditor key={view.id} client={client} entity={view} forms={[view.name, ...view.aliases]} printed={null} onApply={corrections.apply} />
      <dl class="facts">
        <div class="fact"><dt>Mentioned</dt><dd>{count(view.mentions, "time")} in {count(view.articles, "article")}</dd></div>
        {view.aliases.length > 0 && (
          <div class="fact"><dt>Also printed as</dt><dd>
            <ul class="aliases">{view.aliases.slice(0, kAliases).map((each) => <li key={each} dir="auto">{each}</li>)}</ul>
            {view.aliases.length > kAliases && <span class="muted">and {view.aliases.length - kAliases} more</span>}
          </dd></div>
        )}
        {view.roles.length > 0 && <div class="fact"><dt>Roles</dt><dd><Roles view={view} onSelect={onSelect} onArticle={onArticle} /></dd></div>}
        {view.country && <div class="fact"><dt>Country</dt><dd>{countryName(view.country)}</dd></div>}
        {view.geo && <div class="fact"><dt>Place</dt><dd>{degrees(view.geo.lat, "NS")}, {degrees(view.geo.lon, "EW")}{view.geonames !== null && <span class="muted"> GeoNames {view.geonames}</span>}</dd></div>}
      </dl>
      {view.companionTotal > 0 && <Companions view={view} onSelect={onSelect} />}
      <Mentions key={view.id} client={client} view={view} onJump={onJump} onError={onError} />
    </article>
  );
}

function Roles({ view, onSelect, onArticle }: Pick<Props, "view" | "onSelect" | "onArticle">) {
  return (
    <ul class="roles">
      {view.roles.slice(0, kRoles).map((role, i) => (
        <li key={i}>
          <span dir="auto">{role.text}</span>
          {role.of && <> of <button type="button" class="link" dir="auto" onClick={() => onSelect(role.of!)}>{role.of.name}</button></>}
          {role.articles[0] !== undefined && <> <button type="button" class="link muted" aria-label={`Show where ${role.text} is printed`} onClick={() => onArticle(role.articles[0]!)}>in {count(role.articleCount, "article")}</button></>}
        </li>
      ))}
      {view.roles.length > kRoles && <li class="muted">and {view.roles.length - kRoles} more</li>}
    </ul>
  );
}

function Companions({ view, onSelect }: Pick<Props, "view" | "onSelect">) {
  const most = view.companions[0]?.together ?? 1;
  return (
    <section class="companions" aria-label="Named in the same articles">
      <h3>Named in the same articles</h3>
      <div class="companions-body">
        <Network view={view} onSelect={onSelect} />
        <ol>
          {view.companions.slice(0, kListed).map((each) => (
            <li key={each.id}>
              <button type="button" class="unit" onClick={() => onSelect(each)}>
                <span class="unit-name" dir="auto">{each.name}</span> <span class="unit-count">{count(each.together, "article")}</span>
                <ValueBar value={each.together} largest={most} />
              </button>
            </li>
          ))}
        </ol>
      </div>
      {view.companionTotal > kListed && <p class="muted">and {count(view.companionTotal - kListed, "other")}</p>}
    </section>
  );
}

function Mentions({ client, view, onJump, onError }: Pick<Props, "client" | "view" | "onJump" | "onError">) {
  const [page, setPage] = useState<{ first: number; rows: MentionRow[] } | null>(null);
  const load = (first: number) => client.request("mentionRows", { entity: view.entity, from: first, to: first + kMentions }).then((rows) => setPage({ first, rows }), onError);
  // Another analysis counts the entities anew.
  useEffect(() => {
    let current = true;
    const first = page && page.first < view.mentions ? page.first : 0;
    client.request("mentionRows", { entity: view.entity, from: first, to: first + kMentions }).then((rows) => { if (current) setPage({ first, rows }); }, onError);
    return () => { current = false; };
  }, [view]);
  if (!page) return null;
  const last = Math.min(view.mentions, page.first + kMentions);
  return (
    <section aria-label="Where it is mentioned">
      <h3>Where it is mentioned</h3>
      <ol class="mentioned">
        {page.rows.map((row) => (
          <li key={`${row.article}.${row.span[0]}`}>
            <Sentence row={row} type="mention" onJump={onJump} />
            <p class="mentioned-why"><Origin row={row} />{[row.link && linkName(row.link), ...usesOf(row), `${confidenceText(row.confidence)} sure`].filter(Boolean).join("; ")}</p>
          </li>
        ))}
      </ol>
      {view.mentions > kMentions && (
        <nav class="pager" aria-label="Mentions">
          <button type="button" class="button" disabled={page.first === 0} onClick={() => load(Math.max(0, page.first - kMentions))}>Previous</button>
          <p role="status">{page.first + 1} to {last} of {view.mentions.toLocaleString("en-GB")}</p>
          <button type="button" class="button" disabled={last >= view.mentions} onClick={() => load(page.first + kMentions)}>Next</button>
        </nav>
      )}
    </section>
  );
}
