import { useEffect, useRef, useState } from "preact/hooks";
import { Cancelled } from "../client";
import type { OutputFormat, Progress } from "../protocol";
import type { Offsets } from "../settings";
import { kOffsets } from "./options";

const kFormats: readonly { format: OutputFormat; label: string; means: string }[] = [
  { format: "json", label: "JSON", means: "everything, as one document" },
  { format: "jsonl", label: "JSONL", means: "one article a line" },
  { format: "csv", label: "CSV", means: "one article a row, for a spreadsheet" },
];

interface Props {
  offsets: Offsets;
  onDownload: (format: OutputFormat, offsets: Offsets, progress: (progress: Progress) => void) => Promise<void>;
  onCancel: () => void;
}

export function DownloadMenu({ offsets, onDownload, onCancel }: Props) {
  const [unit, setUnit] = useState(offsets);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !menu.current?.contains(event.target as Node)) menu.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => { document.removeEventListener("pointerdown", close); document.removeEventListener("keydown", close); };
  }, []);

  const run = async (format: OutputFormat) => {
    setBusy("Writing …");
    setError(null);
    try {
      await onDownload(format, unit, ({ bytes, totalBytes }) => setBusy(`Counting again: ${totalBytes ? Math.round((100 * bytes) / totalBytes) : 0} %`));
    } catch (reason) {
      if (!(reason instanceof Cancelled)) setError((reason as Error).message);
    }
    setBusy(null);
  };
  return (
    <details class="menu" ref={menu}>
      <summary class="button">Download</summary>
      <div class="menu-body">
        {kFormats.map(({ format, label, means }) => (
          <button key={format} type="button" class="menu-item" disabled={busy !== null} onClick={() => run(format)}><b>{label}</b> <span class="muted">{means}</span></button>
        ))}
        <fieldset>
          <legend>Offsets count</legend>
          {kOffsets.map(({ value, label }) => (
            <label key={value} class="choice"><input type="radio" name="download-offsets" checked={unit === value} onChange={() => setUnit(value)} /> {label}</label>
          ))}
        </fieldset>
        <p class="menu-status" role="status">{busy ?? error}{busy && <> <button type="button" class="link" onClick={onCancel}>Cancel</button></>}</p>
      </div>
    </details>
  );
}
