"""Pages that are written from the model itself: docs/model.md and docs/reality.md."""
