"""What a question is, and what an answer is, whichever door it is asked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from whowhere.interfaces.questions.arguments import Arguments
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.requests.sources import SourceKind

if TYPE_CHECKING:  # who only asks needs no forms of the answer
    from rich.console import Console

    from whowhere.report.media.documents import Document
    from whowhere.report.media.scenes import Drawn

Rows = Sequence[Mapping[str, object]]
A = TypeVar("A", bound=Arguments)


@dataclass(frozen=True)
class View:
    """How an answer is looked at on a terminal."""

    show_all: bool = False
    """Every row of its tables, not the first ones alone."""
    show_long: bool = False
    """Everything that was found, not what decides alone."""
    source: str = "FILE"
    """How a command line names what was asked about."""


@dataclass(frozen=True)
class File:
    """A file that an answer can be kept as."""

    content: str | bytes
    said: str = ""
    """What is in it, in words."""


@dataclass(frozen=True)
class Answer:
    """What was found, in each of its forms; none is made before it is asked for."""

    documents: Callable[[], Document]
    printing: Callable[[Console, View], None]
    tables: Callable[[], Rows] = tuple
    drawings: Callable[[], Mapping[str, Callable[[], Drawn]]] = dict
    files: Mapping[str, Callable[[], File]] = field(default_factory=dict)
    """How each file is made, by its ending."""
    is_complete: bool = True
    """False where the work was interrupted and this is what was known by then."""
    met: Mapping[str, bool] = field(default_factory=dict)
    """Whether each condition of the question is met, such as a verdict that has ``changed``."""

    @cached_property
    def document(self) -> Document:
        """Everything, as one JSON document."""
        return self.documents()

    @cached_property
    def rows(self) -> Rows:
        """The main table, a row for each option, place or input."""
        return self.tables()

    @cached_property
    def charts(self) -> Mapping[str, Callable[[], Drawn]]:
        """How each chart is drawn, by name, the main one first."""
        return self.drawings()


@dataclass(frozen=True)
class Question(Generic[A]):
    """A question: its arguments and its answer."""

    name: str
    """The command, the address and, unless ``function`` says otherwise, the function."""
    arguments: type[A]
    """What may be asked; the docstring says what the question is."""
    answer: Callable[[A, Onlooker], Answer]
    """Raises ``Faults`` with everything that is wrong with what was asked."""
    about: SourceKind | None = None
    """What it is asked about; ``None`` where its arguments say all."""
    no_address: str = ""
    """Why it is not asked over HTTP, in words; empty where it is."""
    needs_source: bool = True
    """Whether it can only be asked about something."""
    waiting: str = ""
    """What is being done meanwhile, in words, where an answer takes long."""
    has_rows: bool = True
    shows_all: str = ""
    """What ``View.show_all`` shows, in words; empty where all is always shown."""
    shows_long: str = ""
    """What ``View.show_long`` shows, in words; empty where nothing is kept back."""
    files: Mapping[str, str] = field(default_factory=dict)
    """What each file holds, by its ending."""
    conditions: Mapping[str, str] = field(default_factory=dict)
    """What each condition means, in words."""
    function: str = ""
    """Its name in Python, where the package has a room of the question's own name."""
    example: str = ""
    """How it is typed, for instance."""
