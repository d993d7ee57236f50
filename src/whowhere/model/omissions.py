"""What the model leaves out: said with every answer, so that nobody takes silence for zero."""

NOT_INCLUDED: tuple[str, ...] = (
    "Sudden events: a vendor's failure, a data breach, unrest, a power cut, a currency crisis"
    " beyond the usual swings, backlash at home",
    "Permanent establishment, withholding and value-added taxes, tax holidays and grants",
    "Night, Sunday and holiday premiums, shift plans and standby",
    "Pay premiums for languages, and how good the work is",
    "Limits of a place's labour market beyond the hiring rate",
    "Deposits with partners, and what empty offices and contracts at home go on costing",
    "Statutory duties that no percentage prices: whowhere hire PLACE GROSS lists them",
    "Growth or decline of the work, and what freed managers are worth",
)
