"""No test sees the tables that whoever runs the tests has added."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def no_tables_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WHOWHERE_FACTS", str(tmp_path_factory.mktemp("own")))
        yield
