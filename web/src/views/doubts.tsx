// What was not understood: the warnings, and every stretch that no layout explains.
import { useEffect, useState } from "preact/hooks";
import type { OverviewWarning } from "../contract";
import type { Client } from "../client";
import { count } from "../format";
import type { Answers, Summary, UnknownStretch } from "../protocol";

const kWarnings = 200;
const kUnknowns = 60;

interface Props {
  client: Client;
  summary: Summary;
  onJump: (page: number, offset: number) => void;
  onError: (error: Error) => void;
}

function useWarnings(client: Client, total: number, onError: (error: Error) => void) {
  const [warnings, setWarnings] = useState<OverviewWarning[]>([]);
  const more = () => client.request("warnings", { from: warnings.length, to: warnings.length + kWarnings }).then((got) => setWarnings([...warnings, ...got]), onError);
  useEffect(() => { if (total > 0) void more(); }, []);
  return { warnings, more, left: total - warnings.length };
}

function useUnknowns(client: Client, pages: number, onError: (error: Error) => void) {
  const [found, setFound] = useState<Answers["unknowns"]>({ stretches: [], next: pages > 0 ? { page: 0, stretch: 0 } : null });
  const more = () =>
    client.request("unknowns", { fromPage: found.next?.page ?? 0, fromStretch: found.next?.stretch ?? 0, limit: kUnknowns })
      .then((got) => setFound({ stretches: [...found.stretches, ...got.stretches], next: got.next }), onError);
  useEffect(() => { if (pages > 0) void more(); }, []);
  return { ...found, more };
}

export function Doubts({ client, summary, onJump, onError }: Props) {
  const { warnings, more, left } = useWarnings(client, summary.warnings, onError);
  const unknowns = useUnknowns(client, summary.pagesWithUnknown, onError);
  const total = summary.warnings + summary.notes.length;
  return (
    <section class="doubts" aria-labelledby="doubts-title" tabIndex={0}>
      <div class="doubts-inner">
        <h2 id="doubts-title">What was not understood</h2>
        {total === 0 && summary.pagesWithUnknown === 0 && <p class="lede">Every line of every page was understood, and there is nothing to warn of.</p>}
        {total > 0 && (
          <>
            <h3>{count(total, "remark")}</h3>
            <ul class="warnings">
              {summary.notes.map((note, i) => <li key={`n${i}`}><p>{note.message}</p><p class="warning-where"><span class="tag">unreadable file</span> <span class="break" dir="auto">{note.name}</span></p></li>)}
              {warnings.map((warning, i) => <WarningItem key={i} warning={warning} onJump={onJump} />)}
            </ul>
            {left > 0 && <button type="button" class="button" onClick={more}>Show more ({left.toLocaleString("en-GB")} left)</button>}
          </>
        )}
        {summary.pagesWithUnknown > 0 && (
          <>
            <h3>Unknown text on {count(summary.pagesWithUnknown, "page")}</h3>
            <ul class="warnings">{unknowns.stretches.map((each, i) => <UnknownItem key={i} stretch={each} onJump={onJump} />)}</ul>
            {unknowns.next !== null && <button type="button" class="button" onClick={unknowns.more}>Show more</button>}
          </>
        )}
      </div>
    </section>
  );
}

function WarningItem({ warning, onJump }: { warning: OverviewWarning; onJump: Props["onJump"] }) {
  const { page, span } = warning;
  return (
    <li>
      <p>{warning.message}</p>
      <p class="warning-where">
        <span class="tag">{warning.code}</span> <span class="break" dir="auto">{warning.file}</span>
        {page !== null && <button type="button" class="link" onClick={() => onJump(page, span?.[0] ?? 0)}>{span ? "Show the place" : "Show the page"}</button>}
      </p>
    </li>
  );
}

function UnknownItem({ stretch, onJump }: { stretch: UnknownStretch; onJump: Props["onJump"] }) {
  return (
    <li>
      <blockquote class="role-unknown" dir="auto">{stretch.excerpt || "(blanks)"}</blockquote>
      <p class="warning-where">
        <span class="break" dir="auto">{stretch.file}</span>
        <button type="button" class="link" onClick={() => onJump(stretch.page, stretch.span[0])}>Show the place</button>
      </p>
    </li>
  );
}
