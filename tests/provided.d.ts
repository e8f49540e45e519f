import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** True in `npm run test:full`. */
    full: boolean;
    /** The kit's own site, built once and served. */
    kitSite: string;
    /** The same in English, Welsh and Urdu. */
    languagesSite: string;
    /** The folders the two were built into. */
    kitFolder: string;
    languagesFolder: string;
    /** Why one of them could not be built; empty where both stand. */
    sitesFailure: string;
  }
}
