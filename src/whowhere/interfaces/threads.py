"""How many threads NumPy's own libraries may use: one, in the command and in its workers."""

from __future__ import annotations

from typing import Final

THREADS: Final = (
    "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
)  # fmt: skip
"""How many threads each library of linear algebra may use, whatever the environment says: how a
sum is parted among threads decides its last digits. Places are looked at side by side anyway."""
