"""A grid: many points near one scenario, each with values of its own; read, checked."""
