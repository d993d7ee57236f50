"""A sweep as a job: prepared once, worked off in batches anywhere, kept part by part."""
