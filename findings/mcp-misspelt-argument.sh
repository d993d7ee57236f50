#!/usr/bin/env bash
# A tool that is called with a misspelt argument answers with its default, and a refusal's words are lost.
#
# Versions: mcp 2.3.0 (the official SDK for Python)
# Behaviour: a tool made from a function with a typed signature takes any argument: one that the function
#   does not have is left out without a word, so "month": 14 for months is answered as with the default,
#   and is no error. The tool's schema does not forbid it either: it lacks additionalProperties. An
#   exception of the function's own, whose words say what is accepted, comes to the client as
#   "Error executing tool" and the tool's name alone; only a ToolError keeps its words.
# Seen: yearly cost 60000 with months = 12, 70000 with months = 14, 60000 with month = 14 (no error);
#   "Error executing tool hire" for a ValueError whose words name the nearest place
# Surprise: the caller is a language model, which misspells, and repairs what it is told. The SDK checks
#   types and says so in words; a plain call of the function would raise TypeError. A wrong number looks
#   like an answer, and the words that would have mended the question are dropped.
# In whowhere: tools are read off our own arguments, which forbid unknown names and tell the nearest one,
#   and every refusal is an answer with its words (src/whowhere/interfaces/assistants,
#   tests/unit/interfaces/assistants/test_tools_of_assistants.py).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mcp==2.3.0
cat >"$folder/misspelt.py" <<'PYTHON'
import asyncio

from mcp.client.client import Client
from mcp.server.mcpserver import MCPServer

server = MCPServer("hiring")


@server.tool()
def hire(monthly: float, months: float = 12, place: str = "PL") -> float:
    """Return what an employee is paid in a year."""
    if place not in {"PL", "CZ"}:
        raise ValueError(f"place is {place}; did you mean PL?")
    return monthly * months


async def asked() -> None:
    async with Client(server) as client:
        (tool,) = (await client.list_tools()).tools
        print("the schema forbids other arguments:", tool.input_schema.get("additionalProperties"))
        for arguments in ({}, {"months": 14}, {"month": 14}, {"place": "PI"}):
            found = await client.call_tool("hire", {"monthly": 5000, **arguments})
            print(arguments, "->", found.is_error, found.content[0].text)
            said.append((found.is_error, found.content[0].text))


said = []
asyncio.run(asked())
assert said == [
    (False, "60000.0"), (False, "70000.0"), (False, "60000.0"),
    (True, "Error executing tool hire"),
]
PYTHON
"$folder/venv/bin/python" "$folder/misspelt.py" 2>/dev/null
