/** An edit recipe; see `VideoRecipe` on the server. */
export interface Recipe {
  startMs: number;
  endMs: number | null;
  coverMs: number | null;
  coverPhoto: string | null;
  volume: number;
  sound: { volume: number } | null;
  texts: RecipeText[];
}

export interface RecipeText {
  words: string;
  x: number;
  y: number;
  scale: string;
  ink: string;
  fromMs: number;
  toMs: number | null;
}

export function readRecipe(written: string): Recipe {
  // JavaScript numbers can't represent a 64-bit id, so it is parsed as a string.
  const known = written === "" ? {} : (JSON.parse(written.replace(/"coverPhoto":(\d+)/, '"coverPhoto":"$1"')) as Partial<Recipe>);
  const recipe: Recipe = { startMs: 0, endMs: null, coverMs: null, coverPhoto: null, volume: 100, sound: null, texts: [], ...known };
  recipe.texts = recipe.texts.map((text) => ({ ...text, toMs: text.toMs ?? null, scale: named(text.scale), ink: named(text.ink) }));
  return recipe;
}

/** Encodes the recipe as a form. Each field name contains the id of the video. */
export function writeRecipe(id: string, recipe: Recipe): URLSearchParams {
  const form = new URLSearchParams({
    [`start-${id}`]: seconds(recipe.startMs || null),
    [`end-${id}`]: seconds(recipe.endMs),
    [`cover-${id}`]: seconds(recipe.coverMs),
    [`coverphoto-${id}`]: recipe.coverPhoto ?? "",
    [`volume-${id}`]: String(recipe.volume),
    [`soundvolume-${id}`]: recipe.sound ? String(recipe.sound.volume) : "",
  });
  for (const text of recipe.texts.filter(({ words }) => words.trim() !== "")) {
    form.append(`text-${id}`, text.words);
    form.append(`textx-${id}`, String(text.x));
    form.append(`texty-${id}`, String(text.y));
    form.append(`textscale-${id}`, text.scale);
    form.append(`textink-${id}`, text.ink);
    form.append(`textfrom-${id}`, seconds(text.fromMs || null));
    form.append(`textto-${id}`, seconds(text.toMs));
  }
  return form;
}

export function seconds(ms: number | null): string {
  return ms === null ? "" : String(ms / 1000);
}

/** JSON says `large` where the form says `Large`. */
function named(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}
