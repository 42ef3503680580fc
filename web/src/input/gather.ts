// From what was dropped, chosen or pasted to a list of inputs.
import type { Input } from "../protocol";

const entryFile = (entry: FileSystemFileEntry) => new Promise<File>((done, failed) => entry.file(done, failed));
const entryBatch = (reader: FileSystemDirectoryReader) => new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));

const nameOf = (entry: FileSystemEntry) => entry.fullPath.replace(/^\//, "") || entry.name;

/** An unreadable file is handed on under its name: the worker says why it could not be read. */
async function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  try {
    return await entryFile(entry);
  } catch {
    return null;
  }
}

/** Walks folders without recursion, so that deep ones do no harm. `found` hears the number of files so far. */
async function walk(entries: FileSystemEntry[], found: (files: number) => void): Promise<{ inputs: Input[]; unreadable: string[] }> {
  const inputs: Input[] = [];
  const unreadable: string[] = [];
  const open = entries.slice().reverse();
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (entry.isFile) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) inputs.push({ name: nameOf(entry), file });
      else unreadable.push(nameOf(entry));
      found(inputs.length);
      continue;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const inside: FileSystemEntry[] = [];
    // Chromium gives at most 100 entries a call, and an empty list at the end.
    for (let batch = await entryBatch(reader); batch.length > 0; batch = await entryBatch(reader)) inside.push(...batch);
    if (inside.length === 0) inputs.push({ name: nameOf(entry), file: null });
    open.push(...inside.reverse());
  }
  return { inputs, unreadable };
}

/** Must be called inside the drop's own event: the browser empties the transfer afterwards. */
export function fromTransfer(transfer: DataTransfer, found: (files: number) => void): Promise<{ inputs: Input[]; unreadable: string[] }> {
  const entries: FileSystemEntry[] = [];
  const plain: Input[] = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry?.();
    const file = entry?.isDirectory ? null : item.getAsFile();
    if (entry?.isDirectory) entries.push(entry);
    else if (file) plain.push({ name: file.name, file });
  }
  const text = plain.length + entries.length === 0 ? transfer.getData("text/plain") : "";
  if (text) plain.push(fromText(text));
  return walk(entries, (files) => found(plain.length + files)).then(({ inputs, unreadable }) => ({ inputs: [...plain, ...inputs], unreadable }));
}

export const fromFiles = (files: Iterable<File>): Input[] => Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file }));

let pasted = 0;
export function fromText(text: string): Input {
  pasted += 1;
  const name = pasted === 1 ? "pasted text" : `pasted text ${pasted}`;
  return { name, file: new File([text], name, { type: "text/plain" }) };
}
