"""What is freed is kept for the next use, also where the environment has told the allocator."""

from __future__ import annotations

import os
import platform
import subprocess
import sys

import pytest

LOOP = """
import resource
import numpy as np
from whowhere.simulate.memory import keep_what_is_freed
keep_what_is_freed()
values = np.ones(100_000)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(200):
    values = values * 1.0000001 + 0.5
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""
PAGES = 100_000 * 8 // 4096
"""Pages of one array: as many faults does each step take that gets new ones."""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="of the GNU C library")
@pytest.mark.parametrize("said", [{}, {"MALLOC_TRIM_THRESHOLD_": "65536"}], ids=["quiet", "said"])
def test_arrays_of_a_hundred_thousand_draws_use_their_memory_again(said: dict[str, str]) -> None:
    environment = {key: value for key, value in os.environ.items() if "MALLOC" not in key} | said
    done = subprocess.run(
        [sys.executable, "-c", LOOP], env=environment, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 20 * PAGES  # 400 times as many where each step gets new pages
