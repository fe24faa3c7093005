// Mocha's spec reporter, which also writes how many tests passed and failed to a file.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => writeFileSync(options.reporterOptions.output, JSON.stringify(this.stats)));
  }
};
