/**
 * Characters that no field may hold, as the inside of a class for a pattern with the flag `u`: controls, line ends that only some
 * programs know, changes of direction that can make words read as others, the parser’s stand-ins, what a wrong encoding leaves, and
 * halves of letters. Tab and the ends of lines are for each field to judge. A file’s own text is searched for these when it is
 * opened; in YAML and JSON they can be spelt with a backslash, in Markdown as `&#…;`.
 */
export const HIDDEN =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ue000-\\ue00f\\ufff0-\\ufffb\\ufffd-\\uffff\\ud800-\\udfff';
