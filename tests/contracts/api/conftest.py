"""A server with everything warm, asked in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from whowhere.interfaces.api.app import create_app
from whowhere.interfaces.api.limits import ServerLimits


@pytest.fixture(scope="session")
def server() -> Iterator[TestClient]:
    """Serve with small limits, so that each can be met."""
    limits = ServerLimits(body_bytes=100_000, options=80, draws=8_192)
    with TestClient(create_app(limits)) as client:
        yield client
