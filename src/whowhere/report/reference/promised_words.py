"""What the page on reality says around run rate and horizon, and around claims and what came."""

RUN_RATES = """\
The run rate is what a month saves of today's month, once all has moved and is learned, at the
prices of the start; managing, visits, changes and people who stay are in it. The horizon is what is
saved from the start to the end, with set-up, transition, learning, risk and exit, and as pay grows.
Sellers quote the first, because it is the month that their price describes, with all that is paid
once out of sight; boards get the second, because they also pay for the months before it, for the
futures in which the work comes back, and for the end. Both stand here for the same futures of the
signed deals. 8 in 10 lie between P10 and P90, each deal weighing as much as another. Groups of
fewer than {least} deals are not shown.
"""

RUN_RATES_WHY = """\
What is lost between the two is much the same for a small team and a large one, and for most kinds
of deal: teaching, severance and double pay grow with the people who move. So it weighs most where
the run rate is small: of near places, the median run rate is lost for the most part or wholly.
"""

CLAIMED = """\
What was claimed before a signature, planned at it, and found after it, each beside the same measure
of those signed deals that it speaks of: `facts/practice/savings.toml`. What is an average stands
beside the mean, and what sellers say beside the median. Of {published} figures the model meets
{inside}, misses {close} by at most {near} points, and {outside} by more. A saving of {claim}, as
sellers claimed, is reached at run rate in {at_run_rate} of all futures, and over the horizon in
{over_horizon}.
"""

CLAIMS = """\
Claims that somebody checked, from `facts/practice/claims.toml`, and how much of each came. What a
deal of the model claims is the saving on its price. Where that is next to nothing, what comes is
many times as much, mostly as a loss: so the low end is far down, and only the high end and the
middle say much.
"""

CLAIMS_WHY = """\
No figure of the model was moved after these tables were first made. What they say:

- **Sellers' claims.** They lie above the median run rate, and within its 8 in 10: they are true of
  own centres far away, in a month without trouble, and of few deals over a horizon. The run rate
  here already holds what a seller's price leaves out.
- **The centre in Bengaluru.** American teams with own staff in India come within a few points of
  the adviser's figure at run rate, though they are of dozens and not of a thousand. It holds pay
  and premises and no move.
- **Plans.** The mean over the horizon is that of plans at a signature. These are no outcomes: the
  53 contracts were counted at planned cost, and papers differ on whether the 15% had come or were
  expected when contracts were let. To agree with them says that much the same costs are counted,
  and not that they will come so.
- **What came, on average.** The mean lies below what clients told their adviser, and above what
  executives told Ventoro of work sent offshore.
- **Nothing saved.** About as many deals come to cost more as Ventoro found, but another quarter of
  its executives saw no change. Such a future the model does not have, as it counts the smallest
  saving as one; and it knows nothing of work that should have stayed. So it is kinder than both
  surveys that asked.
- **The middle is too thin.** Most companies told Deloitte of 10 to 25%, and few of more than 40%;
  the model has far fewer futures there, and far more at both ends. A company answers for many
  contracts at once and in round numbers, while the deals here go to places whose pay is a small
  part of home's and to places where it is nearly as high. Still, an answer above 40% should be
  asked for its reason.
- **Claims that were checked.** Taken together, deals keep about as much of what their price
  promised as came in the median of the checked claims. These are five, and were checked because
  somebody doubted; TPI's may set a plan beside itself.
- **What is not here.** Of work that came back from a vendor no figure with a source was found that
  says what the return saved, so nothing is held against one.
"""
