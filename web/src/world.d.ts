// Made in the build (world.mjs).
declare module "virtual:world" {
  /** SVG paths in tenths of a degree, from the upper left (180° west, 90° north). */
  export const land: string;
  export const borders: string;
}
