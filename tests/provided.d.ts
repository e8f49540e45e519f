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
    /** The browser to test with, or the sentence that says why there is none. */
    browser: { path: string } | { failure: string };
    /** Why one of them could not be built; empty where both stand. */
    sitesFailure: string;
  }
}
