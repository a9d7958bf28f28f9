// Runs the browser's side of the comparison under Node: MODULE FIRST COUNT. Prints what `by_hand` says, an empty line, and the
// fingerprints.
const [, , script, first, count] = process.argv;
const { by_hand, fingerprints } = require(script);
process.stdout.write(`${by_hand().trim()}\n\n`);
for (let from = Number(first), end = from + Number(count); from < end; from += 1000) {
  process.stdout.write(fingerprints(from, Math.min(1000, end - from)));
}
