import { bytes, count } from "../format";
import type { Progress } from "../protocol";

function wording(progress: Progress | null, gathered: number | null): string {
  if (gathered !== null) return `Looking through folders: ${count(gathered, "file")} so far`;
  if (!progress) return "Reading";
  if (progress.phase === "relating") return "Relating pages and articles";
  if (progress.phase === "finding") return `Finding the articles · ${bytes(progress.bytes)} of ${bytes(progress.totalBytes)} read`;
  return `Reading ${bytes(progress.bytes)} of ${bytes(progress.totalBytes)} · ${count(progress.files, "file")} of ${progress.totalFiles.toLocaleString("en-GB")} done`;
}

export function Working({ progress, gathered, onCancel }: { progress: Progress | null; gathered: number | null; onCancel: () => void }) {
  const known = progress !== null && progress.phase !== "relating" && progress.totalBytes > 0 && progress.bytes < progress.totalBytes;
  return (
    <main class="working">
      <p class="wordmark">Wireglass</p>
      <h1 class="working-text" id="progress-label">{wording(progress, gathered)}</h1>
      {known ? <progress aria-labelledby="progress-label" max={progress.totalBytes} value={progress.bytes} /> : <progress aria-labelledby="progress-label" />}
      <button type="button" class="button" onClick={onCancel}>Cancel</button>
    </main>
  );
}
