"""The JSON schema of a plan as a document, as ``docs/plan.schema.json`` has it."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from whowhere.report.plan.shape import PlanDocument


def plan_schema() -> str:
    """Return the schema as the text of its file."""
    schema = TypeAdapter(PlanDocument).json_schema()
    return f"{json.dumps(schema, indent=2)}\n"
