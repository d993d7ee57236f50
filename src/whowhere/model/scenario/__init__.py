"""Scenario files: what a user says about company, work and options, read and checked."""

from whowhere.model.scenario.company import Company
from whowhere.model.scenario.loading import (
    load_scenario,
    parse_scenario,
    scenario_of,
    scenario_schema,
)
from whowhere.model.scenario.options import Option, Options, Quote, Requirements
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.starter import starter_text
from whowhere.model.scenario.work import RoleNeed, Work

__all__ = [
    "Company",
    "Option",
    "Options",
    "Quote",
    "Requirements",
    "RoleNeed",
    "Scenario",
    "Work",
    "load_scenario",
    "parse_scenario",
    "scenario_of",
    "scenario_schema",
    "starter_text",
]
