import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { expect } from 'chai';
import { root } from '../support/sample-reports.js';
import { type Outcome, Sandbox } from '../support/sandbox.js';
import { type Block, type Case, parseTranscript, printTranscript } from '../support/transcript.js';

/** How cases are written: test/e2e/cases/README.md. UPDATE=1 rewrites what they expect. */
const folder = new URL('test/e2e/cases/', root);
/** Files whose commands run as processes: what a user's terminal shows of Node's start and end. */
const asProcess = ['usage.md'];
const update = Boolean(process.env.UPDATE);

/** What came of a command, by the block that says it; the command's own block has its output. */
const blocksOf = ({ stderr, exit, files }: Outcome): Map<string, string> => {
  const all: [string, string][] = [
    ['stderr', stderr],
    ['exit', exit ? `${exit}\n` : ''],
    ['files', files.map((f) => `${f}\n`).join('')],
  ];
  return new Map(all.filter(([, text]) => text));
};

/** Runs one case: its blocks as they should have been. */
async function run({ name, parts }: Case, sandbox: Sandbox): Promise<Case> {
  let unsaid = new Map<string, string>();
  const happened: (string | Block)[] = [];
  for (const part of parts) {
    if (typeof part === 'string') happened.push(part);
    else if (part.kind === 'given') {
      sandbox.write(part.argument, part.text);
      happened.push(part);
    } else if (part.kind === 'file') happened.push({ ...part, text: sandbox.read(part.argument) });
    else if (part.kind === 'console') {
      expect(Object.fromEntries(unsaid), 'came of the command before').to.deep.equal({});
      const line = part.text.slice(0, part.text.indexOf('\n') + 1);
      const outcome = await sandbox.run(line.slice(2).trimEnd());
      unsaid = blocksOf(outcome);
      happened.push({ ...part, text: line + outcome.stdout });
    } else {
      expect(['stderr', 'exit', 'files']).to.include(part.kind);
      happened.push({ ...part, text: unsaid.get(part.kind) ?? '' });
      unsaid.delete(part.kind);
    }
  }
  expect(Object.fromEntries(unsaid), 'came of the last command').to.deep.equal({});
  return { name, parts: happened };
}

/** Runs cases side by side, each in a folder of its own. */
async function runAll(
  cases: readonly Case[],
  asProcess: boolean,
): Promise<PromiseSettledResult<Case>[]> {
  const results: PromiseSettledResult<Case>[] = [];
  const waiting = cases.entries();
  const work = async (): Promise<void> => {
    for (const [i, one] of waiting) {
      const sandbox = new Sandbox({ asProcess });
      [results[i]] = (await Promise.allSettled([run(one, sandbox)])) as [
        PromiseSettledResult<Case>,
      ];
      sandbox.remove();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

for (const file of readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .sort())
  describe(`transcript ${file}`, () => {
    const { before: top, cases } = parseTranscript(readFileSync(new URL(file, folder), 'utf8'));
    let results: PromiseSettledResult<Case>[];

    before(async function () {
      this.timeout(300_000);
      results = await runAll(cases, asProcess.includes(file));
      const happened = results.map((result, i) =>
        result.status === 'fulfilled' ? result.value : (cases[i] as Case),
      );
      if (update) writeFileSync(new URL(file, folder), printTranscript(top, happened));
    });

    for (const [i, one] of cases.entries())
      it(one.name, () => {
        const result = results[i] as PromiseSettledResult<Case>;
        if (result.status === 'rejected') throw result.reason;
        if (!update)
          expect(printTranscript('', [result.value])).to.equal(printTranscript('', [one]));
      });
  });
