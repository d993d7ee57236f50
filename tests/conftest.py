"""No test sees the tables that whoever runs the tests has added."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.page_build import build_engine

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
"""A machine with other work to do, or that counts the lines that run, fails no example for it."""


@pytest.fixture(autouse=True, scope="session")
def the_charts_of_papers() -> None:
    """Papers draw the page's own charts, whichever test asks for one first."""
    build_engine()


@pytest.fixture(autouse=True, scope="session")
def no_tables_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WHOWHERE_FACTS", str(tmp_path_factory.mktemp("own")))
        yield
