// The module's interface, by hand: Emscripten 3.1 writes none. It mirrors bindings.cpp.

/** A window of time as a user gives it: an instant or a day, or two ends of which either may be missing. */
export type TimeOption = string | { earliest?: string | null; latest?: string | null } | null;

export type EntityType = "person" | "organization" | "place" | "event" | "law" | "work" | "product";

/** An entity as a pack names it. */
export interface EntityRef {
  type: EntityType;
  name: string;
}

/** A correction of what names stand for. */
export type EntityRule =
  | { do: "merge"; from: EntityRef; into: EntityRef }
  | { do: "split"; from: EntityRef; alias: string; into: EntityRef }
  | { do: "rename"; entity: EntityRef; name: string }
  | { do: "retype"; entity: EntityRef; type: EntityType }
  | { do: "suppress"; entity: EntityRef }
  | { do: "alias"; entity: EntityRef; alias: string }
  | { do: "add"; type: EntityType; name: string; aliases: string[] };

/** Corrections that are kept and shared without the data that they were made on. */
export interface EntityPack {
  wireglassEntities: 1;
  rules: EntityRule[];
}

/** What `new Session` takes, as JSON. Every field may be left out. */
export interface SessionOptions {
  /** Unit of the offsets in what write() gives; overview() and page() always count UTF-16 units. */
  offsets?: "byte" | "utf16" | "codepoint";
  /** When the pages were captured: RFC 3339, or a day (`2025-05-30`, in UTC). */
  captured?: TimeOption;
  /** When the pages' main articles were published. */
  published?: TimeOption;
  /** The same for single files; these replace the two above. */
  times?: { file: string; captured?: TimeOption; published?: TimeOption }[];
  /** An entity pack (docs/entities.md), as an object or as JSON text: what a person has put right about entities. */
  entities?: { wireglassEntities: 1; rules: object[] } | string | null;
  /** A larger file is refused with a warning. */
  maxFileBytes?: number;
  /** Applied to the entities, in order; what cannot be applied is warned of. */
  entities?: EntityPack;
}

export type OutputFormat = "json" | "jsonl" | "csv" | "text";

/** One analysis. No call throws: what went wrong is in error(), and the calls after it do nothing. */
export interface Session {
  /** Why the last call could not be carried out; empty when all is well. */
  error(): string;
  /** Opens a file. `name` as the user knows it, `/` between folders; `size` its bytes, 0 where unknown. */
  beginFile(name: string, size: number): void;
  /** Room for the next `length` bytes. The view dies when memory grows: take it anew for each chunk. */
  input(length: number): Uint8Array;
  /** Reads the first `length` bytes of input(). False when no more of this file is wanted. */
  push(length: number): boolean;
  endFile(): void;
  /** Says in the result what the host found: `empty-directory` or `file-too-big`. */
  warn(name: string, code: string): void;
  /** Relates what was found; after it come the calls below, and no more files. */
  finish(): void;
  /** JSON: a row for each file, page, article and warning; of each of these lists all, or the rows [first, first + most). */
  overview(): string;
  overview(first: number, most: number): string;
  /**
   * JSON: one page with its text, articles and warnings; with `most`, of a page of more bytes only a part of that many, a
   * quarter of it before `from`. Spans count from the part's begin.
   */
  page(index: number): string;
  page(index: number, from: number, most: number): string;
  /** Where an article begins on its page, in UTF-16 units. */
  articleBegin(index: number): number;
  /** JSON: of the stretches of a page that were not understood, [first, first + most). */
  unknowns(page: number, first: number, most: number): string;
  /** JSON: quantities, changes, times and quotes of the articles from `first` to before `last`, with their sentences. */
  findings(first: number, last: number): string;
  /** JSON: the entities [first, first + most), the most mentioned first. */
  entities(first: number, most: number): string;
  /** JSON: for each of the articles from `first` to before `last` the indices of its mentions' entities, -1 for none, in order. */
  mentionEntities(first: number, last: number): string;
  /** JSON: the mentions of the articles from `first` to before `last`, with their sentences. */
  mentions(first: number, last: number): string;
  /** JSON: what spoke for a mention, the strongest first: `[{"feature", "word", "weight"}]`. Empty where no model found it. */
  explain(article: number, mention: number): string;
  /** Writes the result in pieces. A chunk is a view of the module's memory: copy it. `false` stops the writing; what the sink throws comes through. */
  write(format: OutputFormat, sink: (chunk: Uint8Array) => boolean | void): boolean;
  /** Frees the memory; the object is dead afterwards. */
  delete(): void;
}

export interface WireglassModule {
  Session: new (optionsJson: string) => Session;
  /** Version of the program. */
  version(): string;
  /** Room for the bytes of names.wgt. The view dies when memory grows: fill it at once. */
  namesInput(length: number): Uint8Array;
  /** Reads them; the sessions made from now on find names. Why it could not be done, or an empty text. */
  loadNames(length: number): string;
}

/** Starts the module. In node give the bytes of wireglass.wasm as `wasmBinary`. */
export default function createWireglass(init?: { wasmBinary?: ArrayBuffer | Uint8Array }): Promise<WireglassModule>;
