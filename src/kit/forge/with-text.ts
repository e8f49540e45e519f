/** Longer addresses are refused by some sites: 8,000 letters is the usual limit, and signing in first adds to it. */
const LONGEST = 6_000;

/** The address of a page that makes a file, with a text filled in; nothing where it is too long, or the site takes none (GitLab's
 * issue 594214). */
export function withText(page: string, text: string): string | undefined {
  const whole = `${page}&value=${encodeURIComponent(text)}`;
  return page.includes('?file_name=') || whole.length > LONGEST ? undefined : whole;
}
