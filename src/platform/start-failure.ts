/**
 * The program cannot start and a person has to do something about it: a port that is taken, a full disk.
 * `message` is one sentence for that person; whoever catches it prints the sentence and exits with 1.
 */
export class StartFailure extends Error {
  override name = 'StartFailure'
}
