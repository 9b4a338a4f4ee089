/** Whether trials run at full length (`npm run test:crash`), not in the short form of every test run. */
export const isLongTrial = process.env['CROSSREAD_TRIALS'] === 'long';
