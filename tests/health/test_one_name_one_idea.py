"""A name means one thing: no public class name for two ideas, and loops say what they hold."""

from __future__ import annotations

import ast
from collections import defaultdict

from project import SOURCE, named, project_files

SAME_IDEA = {
    "Answer": "what a question returns, and how Python shows it",
    "Case": "a scenario resolved",
    "Comparison": "what is compared, and how Python shows it",
    "Correlation": "inputs that move together, as they are written and as they are drawn",
    "Package": "a work package, as it is written and as a plan sees it",
    "Rule": "a rule of a plan, as it is kept and as it is told",
}
"""Names in two modules for two sides of one idea."""
SHAPES = "src/whowhere/report/plan/shape.py"
"""Types of a document: each is called as what it tells of."""
MOST_EACH = 0.2
"""Share of loops whose variable may be called ``each``: where there is no better word."""


def trees() -> dict[str, ast.Module]:
    return {
        named(path): ast.parse(path.read_text("utf-8"))
        for path in project_files(SOURCE)
        if path.suffix == ".py"
    }


def test_no_public_class_name_stands_in_two_modules_for_two_ideas() -> None:
    homes = defaultdict(list)
    for name, tree in trees().items():
        for node in tree.body if name != SHAPES else ():
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes[node.name].append(name)
    twice = {
        name: where for name, where in homes.items() if len(where) > 1 and name not in SAME_IDEA
    }

    assert not twice, f"give each its own name: {twice}"


def test_few_loop_variables_are_called_each() -> None:
    variables = [
        node.target.id
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.For | ast.comprehension) and isinstance(node.target, ast.Name)
    ]

    share = variables.count("each") / len(variables)
    assert share <= MOST_EACH, f"{share:.0%} of loops are over each: say what it is"
