import { useRef, useState } from "preact/hooks";
import { loadExamples } from "../examples";
import { fromFiles } from "../input/gather";
import type { Input } from "../protocol";

interface Props {
  error: string | null;
  notice: string | null;
  onInputs: (inputs: Input[]) => void;
  onText: (text: string) => void;
  onError: (message: string) => void;
  onOptions: () => void;
}

/** A button that opens the browser's own chooser, for files or (`folder`) for a folder with all that is in it. */
export function Chooser({ label, folder = false, primary = false, onInputs }: { label: string; folder?: boolean; primary?: boolean; onInputs: (inputs: Input[]) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = field.current?.files;
    if (files && files.length > 0) onInputs(fromFiles(files));
    if (field.current) field.current.value = "";
  };
  return (
    <>
      <button type="button" class={primary ? "button is-primary" : "button"} onClick={() => field.current?.click()}>{label}</button>
      <input ref={field} type="file" multiple hidden aria-label={label} onChange={take} {...(folder ? { webkitdirectory: true } : {})} />
    </>
  );
}

export function Start({ error, notice, onInputs, onText, onError, onOptions }: Props) {
  const [text, setText] = useState("");
  const example = () => loadExamples().then(onInputs, (reason: Error) => onError(reason.message));
  return (
    <main class="start">
      <header class="start-head">
        <p class="wordmark">Wireglass</p>
        <h1>Nothing leaves this browser.</h1>
        <p class="lede">
          Drop the text that a crawler left of news pages: articles and the site’s own lines mixed, several stories to a page, ages in place of dates. You get the
          articles back, each with its source, its time and the evidence for it, and a list of everything that was not understood.
        </p>
      </header>
      {error && <p class="alert" role="alert">{error}</p>}
      {notice && <p class="notice" role="status">{notice}</p>}
      <section class="dropzone" aria-label="Choose what to read">
        <p class="dropzone-call">Drop files or folders anywhere, or paste with Ctrl+V</p>
        <div class="buttons">
          <Chooser label="Choose files" primary onInputs={onInputs} />
          <Chooser label="Choose a folder" folder onInputs={onInputs} />
          <button type="button" class="button" onClick={example}>Try an example</button>
        </div>
      </section>
      <form class="paste" onSubmit={(event) => { event.preventDefault(); if (text.trim()) onText(text); }}>
        <label for="paste-text">Or paste the text of a page here</label>
        <textarea id="paste-text" rows={5} dir="auto" spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="button" disabled={!text.trim()}>Read this text</button>
      </form>
      <footer class="start-foot">
        <p>
          Files are read on your machine by a program inside this page. It sends nothing, keeps no copy and sets no cookie: closing the tab forgets everything.
        </p>
        <button type="button" class="link" onClick={onOptions}>Options: when were the pages captured?</button>
      </footer>
    </main>
  );
}
