"""What the page's model must know as this one does: limits, grids and precisions, by name."""

from __future__ import annotations

from whowhere.decide import trials
from whowhere.decide.compare import renegotiate
from whowhere.decide.compare.advice import TRADED
from whowhere.decide.compare.break_even import CLOSE_ENOUGH, MONTHS, PEOPLE
from whowhere.decide.compare.leading import DOTS, FOLLOWED, LIKELY_LUCK
from whowhere.decide.gates import SHARED_GATES
from whowhere.decide.overall.criteria import WEIGHED
from whowhere.decide.overall.traits import EXIT_MONTH
from whowhere.decide.overall.weight_flips import TIE
from whowhere.decide.risk import BAD_TENTH, TAIL
from whowhere.decide.sensitivity import flips
from whowhere.decide.sensitivity.first_look import MARGIN
from whowhere.model.advising import worth_saying
from whowhere.model.lasting import PASSING
from whowhere.model.later_inputs import OF_THE_WHOLE
from whowhere.model.mixes import ADDED, LAST
from whowhere.model.sharing import OWN_PART
from whowhere.model.staged import LAST_TO_END
from whowhere.report.compare.verdict import IN_POINTS
from whowhere.report.media.documents import Document

CONSTANTS: Document = {
    "bad_tenth": BAD_TENTH,
    "worth_saying": dict(worth_saying()),
    "traded": TRADED,
    "in_points": sorted(IN_POINTS),
    "dots": DOTS,
    "shared_gates": SHARED_GATES,
    "followed_futures": FOLLOWED,
    "tail": TAIL,
    "passing_drivers": sorted(PASSING),
    "weighed_futures": WEIGHED,
    "exit_month": EXIT_MONTH,
    "weight_tie": TIE,
    "tested_least": trials.LEAST,
    "tested_most": trials.MOST,
    "tested_beyond": trials.BEYOND,
    "own_part": OWN_PART,
    "near_best": MARGIN,
    "figures_of_the_last": sorted(LAST),
    "figures_added": sorted(ADDED),
    "figures_of_the_end": sorted(LAST_TO_END),
    "of_the_whole": sorted(OF_THE_WHOLE),
    "no_event": LIKELY_LUCK,
    "flip_precision": flips.CLOSE_ENOUGH,
    "flip_followed": flips.TRIED,
    "flip_options": flips.MOST_OPTIONS,
    "break_even_people": list(PEOPLE),
    "break_even_months": list(MONTHS),
    "break_even_precision": CLOSE_ENOUGH,
    "price_rivals": renegotiate.RIVALS,
    "price_dearest": renegotiate.DEAREST,
    "price_precision": renegotiate.PRECISE,
}
"""Each is said, with its unit, where it is imported from."""
