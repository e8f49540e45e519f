// Doubles a number; refuses a negative one; dies of 13. Says which process it is.
process.on('message', ({ job }) => {
  if (job === 13) process.exit(7);
  process.send(job < 0 ? { error: 'No negative numbers, please.' } : { result: { doubled: job * 2, by: process.pid } });
});
