"""What editors and type checkers read of the package: every function with its parameters.

The functions are made when they are first used, so nothing of them stands in a source. This writes
``__init__.pyi``; a test holds it to what the functions are.
"""

from __future__ import annotations

import re
from inspect import Parameter, cleandoc
from typing import Any, Final

from whowhere.interfaces.python.functions import function_names, parameters_of, result_of
from whowhere.interfaces.questions import question_of
from whowhere.interfaces.questions.question import Question

HEAD = '''"""Who should do this work, and where? Written by `make docs` from the questions."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeAlias

from whowhere.interfaces.python.files import examples as examples
from whowhere.interfaces.python.files import write_report as write_report
from whowhere.interfaces.python.results import Answer as Answer
from whowhere.interfaces.python.results import Comparison as Comparison
from whowhere.quantities.faults import Fault as Fault
from whowhere.quantities.faults import Faults as Faults

SourceLike: TypeAlias = str | Path | Mapping[str, Any]
'''
SPELLED = {
    "'": '"', "typing.": "", "collections.abc.": "", "pathlib.": "", "datetime.": "",
    "concurrent.futures._base.": "", "NoneType": "None",
    "str | Path | Mapping[str, Any]": "SourceLike",
}  # fmt: skip


LINE_LENGTH: Final = 101
"""The longest line, with its end."""


def stub_text() -> str:
    """Return the text of ``__init__.pyi``."""
    return HEAD + "".join(_function(name, question_of(of)) for name, of in function_names().items())


def _function(name: str, asked_of: Question[Any]) -> str:
    lines: list[str] = []
    starred = False
    for each in parameters_of(asked_of):
        if each.kind is Parameter.VAR_POSITIONAL:
            lines.append(f"    *{each.name}: {_spelled(each.annotation)},\n")
            starred = True
            continue
        if each.kind is Parameter.KEYWORD_ONLY and not starred:
            lines.append("    *,\n")
            starred = True
        default = (
            "" if each.default is Parameter.empty else f" = {each.default!r}".replace("'", '"')
        )
        lines.append(_within_the_line(f"    {each.name}: {_spelled(each.annotation)}{default},\n"))
    said = cleandoc(asked_of.arguments.__doc__ or "").splitlines()[0]
    result = result_of(asked_of).__name__
    return f'''
def {name}(
{"".join(lines)}) -> {result}:
    """{said}"""
'''


def _within_the_line(parameter: str) -> str:
    """Return a parameter with its last alternative on a line of its own, where it is too long."""
    if len(parameter) <= LINE_LENGTH:
        return parameter
    others, _, last = parameter.rpartition(" | ")
    return f"{others}\n    | {last}"


def _spelled(annotation: Any) -> str:
    text = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    text = re.sub(r"typing\.Optional\[(.*)\]", r"\1 | None", text)
    if "Annotated" in text:
        text = "Mapping[str, float | str] | None" if "Mapping" in text else "str | None"
    for long, short in SPELLED.items():
        text = text.replace(long, short)
    return text
