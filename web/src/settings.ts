// What the user can set, and what the session takes.
import { packOf } from "./corrections";
import type { EntityRule, SessionOptions } from "./protocol";

export type Offsets = NonNullable<SessionOptions["offsets"]>;

export interface Settings {
  capturedFrom: string;
  capturedTo: string;
  publishedFrom: string;
  publishedTo: string;
  offsets: Offsets;
}

export const kDefaults: Settings = { capturedFrom: "", capturedTo: "", publishedFrom: "", publishedTo: "", offsets: "byte" };

/** An empty field leaves that end open; the session checks the form. */
function timeOption(from: string, to: string): NonNullable<SessionOptions["captured"]> | null {
  const [earliest, latest] = [from.trim() || null, to.trim() || null];
  return earliest || latest ? { earliest, latest } : null;
}

export const sessionOptions = (settings: Settings, rules: EntityRule[]): SessionOptions => ({
  offsets: settings.offsets,
  captured: timeOption(settings.capturedFrom, settings.capturedTo),
  published: timeOption(settings.publishedFrom, settings.publishedTo),
  ...(rules.length > 0 ? { entities: packOf(rules) } : {}),
});
