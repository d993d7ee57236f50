"""Taxes on the bills of software that does part of the work."""

from whowhere.model.graph.operand import Operand


def vat_on_software_use(software_bill: Operand, vat_charge: Operand) -> Operand:
    """Value-added tax not recovered on software that is paid by use, per month.

    Unit: money/month
    Source: Directive 2006/112/EC, articles 135, 168 and 196, and home's law
    """
    return software_bill * vat_charge


def vat_on_software_seats(seats_of_software: Operand, vat_charge: Operand) -> Operand:
    """Value-added tax not recovered on software that is paid by seat, per month.

    Unit: money/month
    Source: Directive 2006/112/EC, articles 135, 168 and 196, and home's law
    """
    return seats_of_software * vat_charge


def vat_on_software_fixed(software_fixed_bill: Operand, vat_charge: Operand) -> Operand:
    """Value-added tax not recovered on what software costs whatever it is asked, per month.

    Unit: money/month
    Source: Directive 2006/112/EC, articles 135, 168 and 196, and home's law
    """
    return software_fixed_bill * vat_charge
