"""Run the tutorial as a reader would. As a program: write its answers into the notebook.

python tests/contracts/python/tutorial.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

PAGE = Path(__file__).resolve().parents[3] / "docs" / "tutorial.ipynb"


def executed() -> Any:
    """Return the notebook with the answers of today's code."""
    notebook = nbformat.read(PAGE, as_version=4)  # type: ignore[no-untyped-call]
    for cell in notebook.cells:
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", record_timing=False,
        resources={"metadata": {"path": str(PAGE.parent)}},
    )  # fmt: skip
    client.execute()
    return notebook


def answers(notebook: Any) -> list[str]:
    """Return what each cell shows, as text where there is no table."""
    shown = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            shown.append(str(output.get("text") or data.get("text/html") or data["text/plain"]))
    return shown


if __name__ == "__main__":
    nbformat.write(executed(), PAGE)  # type: ignore[no-untyped-call]
