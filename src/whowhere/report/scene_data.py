"""What charts are drawn from: comparisons and findings in the form that scenes take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from whowhere.decide.break_even import MONTHS, PEOPLE, BreakEven, gap_medians
from whowhere.decide.comparison import Comparison, OptionResult
from whowhere.decide.criteria import CRITERIA
from whowhere.decide.overall import Overall
from whowhere.decide.summary import Summary
from whowhere.decide.tornado import Tornado
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import in_a_sentence
from whowhere.quantities.ranges import Array
from whowhere.report.break_even_words import break_even_document
from whowhere.report.cost_parts import PARTS, part_of
from whowhere.report.documents import Document
from whowhere.report.options_said import option_said
from whowhere.report.unknowns_said import capital
from whowhere.simulate.outcomes import Futures

SHOWN = 8
"""Options in a chart: today's, and the cheapest that meet every requirement."""
DOTS = 20
KINDS = {Engagement.OWN_STAFF: "own", Engagement.EMPLOYER_OF_RECORD: "eor",
         Engagement.CONTRACTOR: "eor"}  # fmt: skip
"""What charts tell apart by colour and form; every other engagement is a vendor's."""
