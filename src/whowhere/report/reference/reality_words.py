"""What the page on reality says around its tables."""

HEAD = """\
# The model and reality

Made by `{command}` with the facts of {day}: edit `facts/practice/deals.toml` and the figures, not
this page. What do deals like those that companies make come to in this model, and what are such
deals known to have saved? Each deal is looked at in {futures} futures; no option is chosen because
it comes out well.
"""

DRAWN = """\
## The deals

{drawn} deals are drawn over homes, destinations, kinds of work, sizes and engagements, as often as
`facts/practice/deals.toml` says with its reasons; most weights are our estimates. The draws are
keyed: the same seed gives the same deals. A company signs a deal whose price, in the median, lies
below what its own team costs. What comes on top of the price is what this page is about. {signed}
of the deals were signed.

{mix}

A net saving is the share of what today's team would have cost for the work that moved, from then to
the horizon, after everything that the model knows of. Futures in which a deal does not run for a
year are not judged.
"""

PRICED = """\
An hour at work of one person, of a team of thirty, for a buyer in the United States (in the United
Kingdom for a British vendor): support and finance as a managed service, software as people lent.
Published prices are as printed, in their own year, at the exchange rate of the page's day. Sellers'
bands leave open which level, which hour and what else is billed.
"""

PLACES = """\
Office work in general, at the usual weights: {weights}.
Beside it stand the positions in Kearney's Global Services Location Index that the press named. The
index ranks 55 to 78 countries, by more figures than are open. The correlation is Spearman's, among
the places that both name.
"""

PLACES_WHY = """\
No weight was moved to come nearer. What was chosen before the first look, and what was seen before
and after, is written in [decision 42](decisions/0042-places-as-the-industry-knows-them.md). Why the
two differ:

- **Rich homes.** The United States and Britain stand high in the index, which counts experience and
  corporate activity wherever they are. Here their cost keeps them low.
- **Power and lines.** They are measured for a whole country, which costs India most. The offices of
  its industry lie in a few cities.
- **Experience.** Here it is counted in exports of services. What the index knows of firms, centres,
  certificates and attrition is not open.
- **What is not known.** How many speak English is not known of many places. It is left out there,
  which helps Vietnam, Indonesia and Saudi Arabia beside the Philippines.
"""

CHECKS = """\
No figure of the model was moved to come closer to these results. Which missing costs were found on
the way, which were not added because they are counted already, and which rules of drawing were set
after a first look, is written in [decision 25](decisions/0025-missing-costs.md); what
moved prices since then, in [decision 33](decisions/0033-prices-a-buyer-recognises.md).
"""

DIFFERENCES = """\
## What remains different, and why

- **The spread is wider than TPI's.** TPI counted large contracts that were signed with its advice.
  Here are teams of a dozen, first-timers, and places that are hardly cheaper; and a survey's answer
  is a round number, while a future of the model is not.
- **The saving on the price is larger than TPI's third.** TPI's contracts of 2003 to 2005 held
  machines, networks and people at home, for which nobody pays less abroad. Here all of it is
  people's work, and nearly all that is signed goes abroad.
- **What comes on top is larger than META's.** As a share of the price it lies above META's worst
  case. META's rows leave out people and desks that stay, transitions that take longer than planned,
  and early ends; its contracts were larger, so that what is paid once weighed less; and where the
  price is a third of today's cost, the same months of teaching are a larger share of it.
- **The upper half is higher than Ventoro's.** It found that 16% saved more than a fifth. Its
  answers are what executives remembered in 2005, failures and cases without a baseline among them;
  without those the mean was 19%. A quarter saved nothing, which a survey rounds to and a model
  does not: part of those who pay more here, or save a little, belong there. Half of its failures
  came from planning and from work that should have stayed, and the model has no figure for either.
- **Vendors at home save less here than many did.** Their price lies near what the own team costs:
  they pay their people less, in cheaper towns, pool them, and do transactions as the best do; their
  margin takes that back. Change requests, governance and people who stay come on top, so few such
  deals are signed and hardly any saves in the median. What is not in the model, for want of a
  figure: machines and tools that are pooled, benefits that a vendor does not give, an own team
  that pays above the market, investment that the vendor carries, and changes that an own team
  makes for nothing. Own shared centres at home are no option of the model; audits of British ones
  found a quarter of the saving that was planned, or none. Enter a quote where you have one.
- **Early ends are counted otherwise.** Deloitte's 48% is the share of companies that had ended any
  contract early, at any time, and a company has many. The model's chance is that of one
  arrangement, from figures of 11 to 13% a year, over four to six years; own centres end less
  often.
- **Survivors.** Surveys reach companies that still exist and people who still work there; advisers
  count contracts that came to a signature. Both make published savings look better than those of
  all deals that were begun; the model follows every deal in every future.
- **The baseline.** Companies compare with a budget, or with nothing; the model compares with
  today's team in the same future, at its pay and prices.
- **The years.** Most published figures are of 2003 to 2012. Pay in India and Central Europe has
  risen faster than in the homes since, so that less can be saved today; the tools for work at a
  distance have become better, so that less is lost.
- **Quality.** What the customer loses by worse work, and what better processes bring (46% of
  Ventoro's savings), is in no line of the ledger.
"""

SOFTWARE = """\
Software that does part of people's work, where somebody published both what went in and one number
that came of it: `facts/practice/software_cases.toml`. The model is given the same inputs and knows
no more than its own ranges. Where a range was set from the very case, lying inside proves nothing.
Work left, people and time are shares of what they were before; {outside} of {cases} lie outside.
"""

SOFTWARE_WHY = """\
No range was moved after this table was first made. What it says:

- **Commonwealth Bank.** A person takes some 220 calls a week, so 2,000 are the work of nine people
  (3 to 24), of whom the model spares a half; the bank cut five times as many. What came of it lies
  below as well: in this row something is always saved while software is in use. That work is taken
  back, and that more is asked, are figures of their own, which an answer holds and this row does
  not.
- **Klarna.** The work of 700 people lies inside: 2.3 million conversations, at the time that each
  takes a person, are the work of some 2,300. So even the company's own claim counts a conversation
  that software took as 0.3 of one that a person has (0.1 to 0.9), below the model's likely 0.5.
  What it lost in quality, and hired people again for, is in no line.
- **Dilr.** 58% of calls is more than the high end of 55%: that end has those who call again and
  those who hang up taken off, which a dashboard counts as contained.
- **Natterbox.** The model is told here that calls grew. In the median it then has agents grow by
  less than calls; there they grew by a little more: most of its centres have little such software.
- **METR and Cui.** 19% more time is 16% less an hour, the low end of the range, and the gain of
  three firms is its high end. That all of these are inside, or at an end, says how wide the range
  is and not that it is right.
- **What nobody published.** A case with volume, share, posts and cost before and after, counted by
  somebody who sells nothing. The decisive number, how much of a person's work each solved one
  saves, rests on one seller's chats.
"""
