"""Whole commands as users type them, over inputs that are made wrong."""

from __future__ import annotations

from random import Random

from mutations import CELLS
from readers_to_fuzz import READERS, SCENARIOS, SETS, Made, document

QUICK = ("--draws", "16")
READ = tuple(text for text in SCENARIOS if "volume" not in text)
"""Scenarios that are read as they stand: for a volume a roster would be searched."""
MAKE = {reader.name: reader.make for reader in READERS}
MAKE["scenario"] = lambda random: document(random.choice(READ), random)
OF_A_FILE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("scenario", ("check", "FILE")),
    ("scenario", ("compare", "FILE", *QUICK)),
    ("portfolio", ("check", "FILE")),
    ("staffing", ("check", "FILE")),
    ("team", ("init", "-", "--team", "FILE", "--home", "Denver", "--per", "year")),
    ("own table", ("facts", "add", "FILE", "--to", "FOLDER")),
    ("rank table", ("rank", "FILE", "--method", "topsis")),
    ("rank table", ("rank", "FILE", "--method", "all", "--json")),
    ("facility table", ("plan", "--table", "FILE", "--time-limit", "0.5")),
    ("arrangement", ("classify", "--file", "FILE")),
)
"""A reader whose inputs are given, and the command; FILE stands for the file."""
LINES = (
    "hire Poland 60000", "hire US 85k --role accountant", "hours PL NZ --work 8-17 --need 4",
    "seats --calls 120/h --handle 5min", "places --top 3 --weights cost=50,people=20",
    "facts PH --role accountant", "classify --home US --place Manila", "glossary EOR",
    "profile --example support-desk --option own_staff@PH --draws 16",
    "explain --example support-desk --option own_staff@PH --draws 16",
)  # fmt: skip
Typed = tuple[tuple[str, ...], Made | None]
"""The words of a command, and the file that it names."""


def command(random: Random) -> Typed:
    """Return a command with something wrong in its file, its setting or its words."""
    chance = random.random()
    if chance < 0.1:
        wrong = _slipped(random.choice(SETS), random)
        return ("compare", "--example", "support-desk", *QUICK, "--set", wrong), None
    if chance < 0.3:
        words = random.choice(LINES).split()
        at = random.randrange(1, len(words))
        words[at : at + random.choice((0, 1))] = [_cell(random)]
        return tuple(words), None
    name, words = random.choice(OF_A_FILE)
    return words, MAKE[name](random)


def _slipped(word: str, random: Random) -> str:
    at = random.randrange(len(word) + 1)
    return word[:at] + _cell(random) + word[at:]


def _cell(random: Random) -> str:
    return random.choice(CELLS)[:2_000].replace("\0", "")
