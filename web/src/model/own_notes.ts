/** Notes of whoever asks, on the case or on one thing in it: they are told, and change no number. */

export interface OwnNote {
  /** The name of an input as `--set` takes it, or the id of an option; empty for the whole case. */
  readonly about: string;
  /** What that is in words; empty for the whole case. */
  readonly subject: string;
  readonly text: string;
}
