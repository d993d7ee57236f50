/** Whether forms show every field: the reader's wish, which holds for all of them. */
export const opened = $state({ all: false });
