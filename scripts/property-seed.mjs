// Property tests draw the same examples in every run, so that a test run answers for the change and not for the draw. `npm run fuzz` draws others: COPYDESK_SEED says which.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.COPYDESK_SEED ?? 20260101) });
