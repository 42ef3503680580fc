// The page's side of the worker: one active, one warm spare, so that cancelling is terminating one and taking the other.
import type { Answers, FromWorker, Progress, RequestName, Requests, ToWorker } from "./protocol";

/** A request that was given up because the user cancelled, or its worker broke. */
export class Cancelled extends Error {}

interface Waiting {
  done: (value: never) => void;
  failed: (error: Error) => void;
  progress: ((progress: Progress) => void) | undefined;
}

/** A worker that has been told to load the module. */
class Runner {
  readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private broken: string | null = null;

  constructor(urls: { moduleUrl: string; namesUrl: string }, onReady: () => void) {
    this.worker = new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === "ready") onReady();
      else if (data.type === "unusable") this.end(new Error(data.message));
      else this.settle(data);
    };
    this.worker.onerror = (event) => this.end(new Error(`The analysis broke off (${event.message || "out of memory?"}). Take fewer files at a time.`));
    this.post({ type: "start", ...urls });
  }

  request<Name extends RequestName>(name: Name, body: Requests[Name], progress?: (progress: Progress) => void): Promise<Answers[Name]> {
    if (this.broken) return Promise.reject(new Error(this.broken));
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed, progress });
      this.post({ type: "request", id, name, body } as ToWorker);
    });
  }

  /** Ends the worker; whoever waits for it gets the error. */
  end(error: Error): void {
    this.broken = error.message;
    this.worker.terminate();
    for (const { failed } of this.waiting.values()) failed(error);
    this.waiting.clear();
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private settle(message: Extract<FromWorker, { id: number }>): void {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if (message.type === "progress") {
      waiting.progress?.(message.progress);
      return;
    }
    this.waiting.delete(message.id);
    if (message.type === "answer") waiting.done(message.value as never);
    else waiting.failed(new Error(message.message));
  }
}

export class Client {
  private active: Runner;
  private spare: Runner | null = null;
  private readonly urls = { moduleUrl: new URL("wireglass.mjs", document.baseURI).href, namesUrl: new URL("names.wgt", document.baseURI).href };

  constructor() {
    this.active = new Runner(this.urls, () => this.warmUp());
  }

  request<Name extends RequestName>(name: Name, body: Requests[Name], progress?: (progress: Progress) => void): Promise<Answers[Name]> {
    return this.active.request(name, body, progress);
  }

  /** Stops whatever runs, at once, and forgets the result. The next request goes to a fresh worker. */
  cancel(): void {
    this.active.end(new Cancelled("Cancelled."));
    this.active = this.spare ?? new Runner(this.urls, () => this.warmUp());
    const tookSpare = this.spare !== null;
    this.spare = null;
    if (tookSpare) this.warmUp();
  }

  private warmUp(): void {
    this.spare ??= new Runner(this.urls, () => {});
  }
}
