/** Which of the panels of what is kept is open. */
export type Panel = "versions" | "notes";

class Showing {
  panel = $state<Panel | null>(null);

  open(panel: Panel): void {
    this.panel = panel;
  }

  close(): void {
    this.panel = null;
  }
}

export const showing = new Showing();
