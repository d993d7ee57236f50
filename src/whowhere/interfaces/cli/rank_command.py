"""``whowhere rank``: a question whose help lists every method with its parameters."""

from __future__ import annotations

from whowhere.interfaces.cli.command_of import command_of
from whowhere.interfaces.questions.rank import QUESTION

EXTRA = """\b
Methods with their parameters and usual values (those of the paper named):
  topsis      normalisation=vector distance=euclidean (or manhattan,
              chebyshev); Hwang and Yoon 1981; pymcdm scales by minmax
  vikor       v=0.5 normalisation=none; Opricovic and Tzeng 2004; LOW is best
  promethee2  preference_function=usual (or ushape, vshape, level,
              vshape_indifference, gaussian), with q, p, s in the unit of the
              criterion; Brans and Vincke 1985
  wsm         normalisation=sum; weighted sum, Fishburn 1967
  edas        none; Keshavarz Ghorabaee and others 2015
  codas       tau=0.02 normalisation=linear; Keshavarz Ghorabaee 2016
  mabac       normalisation=minmax; Pamucar and Cirovic 2015
  marcos      normalisation=linear; Stevic and others 2020
  cocoso      lambda=0.5 normalisation=minmax; Yazdani and others 2019
  electre1    concordance=0.65 discordance=0.35 (or mean)
              discordance_scale=table (or criterion, pair)
              normalisation=minmax; Roy 1968; its score is how many an
              alternative outranks, less how many outrank it
\b
Normalisations: vector, minmax, max, linear, sum, share, logarithmic,
nonlinear, enhanced_accuracy, zavadskas_turskis, zscore, none; a list gives
one for each criterion. A criterion in which all are alike decides nothing,
one of weight 0 is left out. Level scores share the better rank: 1, 2, 2, 4.
--json keeps every digit of a score, all others are rounded.
"""

command = command_of(QUESTION)
command.epilog = EXTRA
