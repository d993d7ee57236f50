"""What python-pptx cannot say of a chart, written as its XML: ranges, legends, formats, labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from lxml import etree
from pptx.oxml.ns import qn

SCALES: Final = ((1e12, 4, "tn"), (1e9, 3, "bn"), (1e6, 2, "m"), (1e3, 1, "k"))
"""From which number on a scale is used, its commas in a format, and its sign."""
MOST_DIGITS: Final = 3
NOTHING: Final = 1e-9


def axis_format(most: float, step: float) -> str:
    """Return a format that writes the marks of an axis short: an axis up to ``most``."""
    size, commas, sign = next((scale for scale in SCALES if most >= scale[0]), (1.0, 0, ""))
    digits = 0
    while digits < MOST_DIGITS and abs(round(step / size, digits) - step / size) > NOTHING:
        digits += 1
    return _format(digits, commas, sign)


def label_format(most: float) -> str:
    """Return a format that writes numbers beside bars short, with two digits after the point."""
    _, commas, sign = next((scale for scale in SCALES if most >= scale[0]), (1.0, 0, ""))
    return _format(2 if commas else 1, commas, sign)


def _format(digits: int, commas: int, sign: str) -> str:
    number = f"0.{'0' * digits}" if digits else "0" if commas else "#,##0"
    return number + "," * commas + (f'"{sign}"' if sign else "")


def cross_at_far_end(values: Any) -> None:
    """Let the axis of values stand below names that are read from above."""
    crosses = values._element.find(qn("c:crosses"))
    crosses.set("val", "max")


def add_error_bars(plotted: Any, below: Sequence[float], above: Sequence[float]) -> None:
    """Draw from each bar's end how far its number may lie lower and higher."""
    bars = etree.Element(qn("c:errBars"))
    for name, value in (("errBarType", "both"), ("errValType", "cust"), ("noEndCap", "0")):
        etree.SubElement(bars, qn(f"c:{name}"), val=value)
    for name, numbers in (("plus", above), ("minus", below)):
        literal = etree.SubElement(etree.SubElement(bars, qn(f"c:{name}")), qn("c:numLit"))
        etree.SubElement(literal, qn("c:formatCode")).text = "General"
        etree.SubElement(literal, qn("c:ptCount"), val=str(len(numbers)))
        for at, number in enumerate(numbers):
            point = etree.SubElement(literal, qn("c:pt"), idx=str(at))
            etree.SubElement(point, qn("c:v")).text = repr(number)
    line = etree.SubElement(etree.SubElement(bars, qn("c:spPr")), qn("a:ln"), w="19050")
    fill = etree.SubElement(line, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:schemeClr"), val="tx1")
    plotted._element.find(qn("c:cat")).addprevious(bars)


def place_plot(chart: Any, left: float, top: float, width: float, height: float) -> None:
    """Let what is plotted stand in shares of the chart's width and height, wherever it is drawn."""
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    for layout in area.findall(qn("c:layout")):
        area.remove(layout)
    manual = etree.Element(qn("c:manualLayout"))
    for name in ("layoutTarget", "xMode", "yMode"):
        value = "inner" if name == "layoutTarget" else "edge"
        etree.SubElement(manual, qn(f"c:{name}"), val=value)
    for name, share in (("x", left), ("y", top), ("w", width), ("h", height)):
        etree.SubElement(manual, qn(f"c:{name}"), val=f"{share:.4f}")
    layout = etree.Element(qn("c:layout"))
    layout.append(manual)
    area.insert(0, layout)


def skip_labels(axis: Any, every: int) -> None:
    """Show only every so many of the names along an axis."""
    element = axis._element
    skip = etree.Element(qn("c:tickLblSkip"), val=str(every))
    last = element.find(qn("c:noMultiLvlLbl"))
    if last is None:
        element.append(skip)
    else:
        last.addprevious(skip)
