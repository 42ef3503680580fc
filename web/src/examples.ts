// The examples that lie beside the page (public/examples): invented text in the shapes of real captures.
import type { Input } from "./protocol";

const kNames = ["ferry-article.txt", "levy-article.txt", "harbour-hashtag.txt", "rail-logo-page.txt", "quay-arabic.txt", "odds-and-ends.txt"];

export async function loadExamples(): Promise<Input[]> {
  return Promise.all(
    kNames.map(async (name) => {
      const answer = await fetch(new URL(`examples/${name}`, document.baseURI));
      if (!answer.ok) throw new Error(`The example ${name} is not there.`);
      return { name: `examples/${name}`, file: new File([await answer.blob()], name) };
    }),
  );
}
