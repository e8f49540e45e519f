// Loaded before anything else in a process: a machine that lists files the other way round, and shares none with others.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const turned = (found) => (Array.isArray(found) ? found.toReversed() : found);

for (const name of ['readdirSync', 'globSync']) {
  const list = fs[name];
  fs[name] = (...words) => turned(list(...words));
}
const { readdir } = fs;
fs.readdir = (...words) => {
  const then = words.pop();
  readdir(...words, (error, found) => then(error, turned(found)));
};
const inTime = fs.promises.readdir;
fs.promises.readdir = async (...words) => turned(await inTime(...words));
syncBuiltinESMExports();

if (isMainThread) process.umask(0o077);
