"""What the model leaves out: said with every answer, so that nobody takes silence for zero."""

NOT_INCLUDED: tuple[str, ...] = (
    "Fraud, accidents, loss of know-how",
    "Withholding and value-added taxes, tax holidays and grants",
    "Premiums for Sundays and overtime, standby, and what shift plans cost beyond their hours",
    "How good the work is",
    "Limits of a place's labour market beyond the hiring rate",
    "Contracts at home, other than the lease, that go on after the work has left",
    "Laws that are announced and not enacted; rates, limits and minimum wages of years for which"
    " none is enacted yet stay at the last that is",
    "Statutory duties that no percentage prices: whowhere hire PLACE GROSS lists them",
    "What law asks of banks, insurers, health and public bodies, unless company.sector names one",
    "How work varies beyond work.season, work.growth and heads by month; hiring and parting"
    " with people for a season",
    "What freed managers are worth",
)

NOT_INCLUDED_SAID = (
    "Not included: quality of the work, VAT, withholding tax, Sunday premiums; more: --long."
)
"""The same in one line, where space is short."""
