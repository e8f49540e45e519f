// Run as it stands, by Node alone: a proposal is looked at before anything of it is installed.
import { openGit } from './git.ts';
import { guard } from './guard.ts';
import { tellOutcome } from './tell.ts';

const outcome = guard(openGit(process.cwd(), process.env), process.argv[2]);
tellOutcome(outcome, process.env, (line) => console.log(line));
process.exitCode = outcome.code;
