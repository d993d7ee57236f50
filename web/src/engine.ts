/** What QuickJS runs for Python: JSON text in, JSON text out. */
export {};
