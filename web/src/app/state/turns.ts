/** Tasks that are done one after another, so that each finds what the one before has kept. */
export function turns(): <Found>(task: () => Promise<Found>) => Promise<Found> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}
