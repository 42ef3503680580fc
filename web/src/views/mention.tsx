// A name of the text that was asked about: who it is, why it was taken for that, and its corrections.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Client } from "../client";
import type { Reasons } from "../contract";
import type { Corrections } from "../corrections";
import { confidenceText, finderName, linkName, typeOne, usesOf } from "../names";
import type { EntityRule } from "../protocol";
import type { Mark } from "../protocol_findings";
import type { EntityName, EntityView, MentionNote } from "../protocol_names";
import { AddForm, EntityEditor } from "./corrections";
import { Line } from "./notes";

interface Props {
  client: Client;
  mark: Mark | null;
  corrections: Corrections;
  onEntity: (entity: EntityName) => void;
  onClose: () => void;
  onError: (error: Error) => void;
}

export function MentionDialog({ client, mark, corrections, onEntity, onClose, onError }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (mark && !dialog.current?.open) dialog.current?.showModal();
    else if (!mark && dialog.current?.open) dialog.current.close();
  }, [mark]);
  const notes = (mark?.notes ?? []).filter((note): note is MentionNote => note.type === "mention");
  const apply = (rule: EntityRule) => {
    onClose();
    corrections.apply(rule);
  };
  return (
    <dialog ref={dialog} class="mention" aria-labelledby="mention-title" onClose={onClose} onClick={(event) => { if (event.target === dialog.current) onClose(); }}>
      {mark && (
        <div class="mention-inner" lang="en">
          <h2 id="mention-title" dir="auto">{notes.length === 1 ? `‘${notes[0]!.text}’` : `${notes.length} names`}</h2>
          {notes.map((note) => <One key={note.mention} client={client} note={note} onApply={apply} onEntity={(entity) => { onClose(); onEntity(entity); }} onError={onError} />)}
          <div class="dialog-foot"><span class="spacer" /><button type="button" class="button" onClick={onClose}>Close</button></div>
        </div>
      )}
    </dialog>
  );
}

interface OneProps {
  client: Client;
  note: MentionNote;
  onApply: (rule: EntityRule) => void;
  onEntity: (entity: EntityName) => void;
  onError: (error: Error) => void;
}

function One({ client, note, onApply, onEntity, onError }: OneProps) {
  const [entity, setEntity] = useState<EntityView | null>(null);
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    let current = true;
    if (note.entity) client.request("entity", { entity: note.entity.entity }).then((view) => { if (current) setEntity(view); }, onError);
    return () => { current = false; };
  }, [note]);
  const uses = usesOf(note);
  return (
    <section class="mention-one" aria-label={note.text}>
      <p class="note-head"><b dir="auto">{note.entity?.name ?? note.text}</b> <span class="tag">{typeOne(note.kind)}</span></p>
      {note.entity && note.entity.name !== note.text && <Line name="printed">{note.text}</Line>}
      {uses.length > 0 && <Line name="used as">{uses.join("; ")}</Line>}
      {note.link && <Line name="linked by">{linkName(note.link)}</Line>}
      {note.entity?.confirmed && <Line name="entity">confirmed by a correction</Line>}
      {note.entity
        ? <p><button type="button" class="link" onClick={() => onEntity(note.entity!)}>Show it in People &amp; places</button></p>
        : <p class="muted">It is not yet one of the entities.</p>}
      <h3>Why this tag</h3>
      <Why client={client} note={note} onError={onError} />
      <h3>Correct</h3>
      {note.entity && <EntityEditor client={client} entity={note.entity} forms={[note.entity.name, ...(entity?.aliases ?? [])]} printed={note.text} onApply={onApply} />}
      {!note.entity && !adding && <button type="button" class="button" onClick={() => setAdding(true)}>Add as an entity</button>}
      {!note.entity && adding && <AddForm name={note.text} type={note.kind} onApply={onApply} onCancel={() => setAdding(false)} />}
    </section>
  );
}

const kBar = 70;

/** Who found it, how sure; of the model its strongest features, as bars to the right for the tag and to the left against it. */
function Why({ client, note, onError }: { client: Client; note: MentionNote; onError: (error: Error) => void }) {
  const [reasons, setReasons] = useState<Reasons | null>(null);
  useEffect(() => {
    let current = true;
    client.request("explain", { article: note.article, mention: note.mention }).then((got) => { if (current) setReasons(got); }, onError);
    return () => { current = false; };
  }, [note]);
  const most = Math.max(0.01, ...(reasons?.features ?? []).map((each) => Math.abs(each.weight)));
  return (
    <div class="why">
      <p>Found by {finderName(note.by)}, {confidenceText(note.confidence)} sure{reasons?.type && <>: <b>{reasons.type}</b> rather than {reasons.against}</>}.</p>
      {reasons && reasons.features.length > 0 && (
        <table class="reasons">
          <caption class="visually-hidden">What spoke for it, and against it, the strongest first</caption>
          <thead class="visually-hidden"><tr><th scope="col">What the model looked at</th><th scope="col">Weight</th><th scope="col">Drawn</th></tr></thead>
          <tbody>
            {reasons.features.map((each, i) => (
              <tr key={i}>
                <td>{each.feature}{each.word !== null && <> <q dir="auto">{each.word}</q></>}</td>
                <td class="reasons-weight">{each.weight < 0 ? "−" : "+"}{Math.abs(each.weight).toFixed(2)}</td>
                <td>
                  <svg class="draw" width={2 * kBar} height={10} aria-hidden="true">
                    <rect class={each.weight < 0 ? "reason-bar is-against" : "reason-bar"} x={each.weight < 0 ? kBar - (kBar * -each.weight) / most : kBar} y={1} width={Math.max(1, (kBar * Math.abs(each.weight)) / most)} height={8} />
                    <rect class="window-line" x={kBar} y={0} width={1} height={10} />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
