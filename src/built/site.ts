/** A finished site, handed in: nothing here knows where it is stored. */
export interface Site {
  /** The path it will stand under, such as `/` or `/hedge/`. */
  base: string;
  /** Every file, from the site's own folder, with forward slashes. */
  files: string[];
  /** The text of a file. */
  read(path: string): string;
  bytes(path: string): Uint8Array;
  /** Its size in bytes. */
  size(path: string): number;
}
