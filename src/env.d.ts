declare namespace App {
  interface Locals {
    /** The page being set, for Starlight's parts that get no props of ours. */
    page: import('./outputs/web/page.ts').Page;
    /** Where the site will stand, where that is known; with no path. */
    site?: URL;
  }
}
