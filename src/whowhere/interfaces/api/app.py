"""The application: what stands at which address."""

from __future__ import annotations

import tomllib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from whowhere.interfaces.api import answers, larger_answers
from whowhere.interfaces.api import asked as a
from whowhere.interfaces.api.computing import computed, word_refusals
from whowhere.interfaces.api.gate import Gate
from whowhere.interfaces.api.limits import Limits
from whowhere.interfaces.api.page import add_page
from whowhere.interfaces.api.problems import MEDIA_TYPE, PROBLEM_SCHEMA
from whowhere.interfaces.api.workers import Workers
from whowhere.interfaces.requests.sources import examples, portfolios, scenario_path
from whowhere.model.scenario.loading import scenario_schema
from whowhere.report.media.documents import SCHEMA_VERSION

REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"description": words, "content": {MEDIA_TYPE: {"schema": PROBLEM_SCHEMA}}}
    for status, words in (
        (400, "Not to be read as JSON"),
        (401, "Without the token that this server asks for"),
        (413, "Larger than this server takes"),
        (415, "Not declared as JSON"),
        (422, "Faults, all of them; nothing was computed"),
        (429, "As many requests wait as may"),
    )
}
DESCRIPTION = """\
Who should do this work, and where? Each address answers what the command of the same name answers
with --json. Every answer carries `schema_version`; every refusal is a problem document (RFC 9457)
with all `faults`: what was given, what is accepted, the nearest valid name, what to do.
"""
router = APIRouter(prefix="/v1", responses=REFUSALS)


@router.post("/compare", summary="Every option with its full cost, risk and sources")
async def compare(request: Request, asked: a.CompareAsked) -> Response:
    """Compare every option of a scenario: the verdict, the options, the figures behind them."""
    return await computed(request, answers.compare_answer, asked)


@router.post("/case", summary="A scenario with every input looked up")
async def case(request: Request, asked: a.CaseAsked) -> Response:
    """Return what the page answers from by itself: the graph of figures and every input."""
    return await computed(request, answers.case_answer, asked)


@router.post("/explain", summary="The tree behind a number")
async def explain(request: Request, asked: a.ExplainAsked) -> Response:
    """Explain an option's cost, or one line of it, down to facts and their sources."""
    return await computed(request, answers.explain_answer, asked)


@router.post("/whatif", summary="Before and after other values")
async def what_if(request: Request, asked: a.WhatIfAsked) -> Response:
    """Show the verdict and every option before and after other values."""
    return await computed(request, answers.what_if_answer, asked)


@router.post("/profile", summary="Options side by side")
async def profile(request: Request, asked: a.ProfileAsked) -> Response:
    """Show meaning, control, cost, time, risk, exit and flexibility of options."""
    return await computed(request, answers.profile_answer, asked)


@router.post("/overall", summary="Options weighed by every criterion")
async def overall(request: Request, asked: a.OverallAsked) -> Response:
    """Weigh options by your weights, or by all possible ones."""
    return await computed(request, answers.overall_answer, asked)


@router.post("/sensitivity", summary="What moves the answer, and what would change it")
async def sensitivity(request: Request, asked: a.Asked) -> Response:
    """Return the tornado, Sobol's indices and flip points."""
    return await computed(request, answers.sensitivity_answer, asked)


@router.post("/learn", summary="What is worth finding out")
async def learn(request: Request, asked: a.LearnAsked) -> Response:
    """Return what knowing each input would be worth before deciding."""
    return await computed(request, answers.learn_answer, asked)


@router.post("/check", summary="Whether a scenario is sound")
async def check(request: Request, asked: a.Asked) -> Response:
    """Return the scenario's size, or every fault of it."""
    return await computed(request, answers.check_answer, asked)


@router.post("/places", summary="Places ranked for a scenario")
async def places(request: Request, asked: a.PlacesAsked) -> Response:
    """Rank all countries for a scenario's work, or for office work in general."""
    return await computed(request, answers.places_answer, asked)


@router.get("/places", summary="Places ranked for office work in general")
async def all_places(
    request: Request, top: Annotated[int | None, Query(ge=1, le=500)] = None
) -> Response:
    """Rank all countries for five typical roles."""
    return await computed(request, answers.places_answer, a.PlacesAsked(top=top))


@router.post("/rank", summary="Any decision table by published methods")
async def rank(request: Request, asked: a.RankAsked) -> Response:
    """Rank alternatives; with several methods, where they disagree and why."""
    return await computed(request, answers.rank_answer, asked)


@router.post("/seats", summary="People on duty who answer callers in time")
async def seats(request: Request, asked: a.SeatsAsked) -> Response:
    """Return what callers meet at a desk (Erlang B, C or A)."""
    return await computed(request, answers.seats_answer, asked)


@router.post("/hours", summary="Working hours that places share")
async def hours(request: Request, asked: a.HoursAsked) -> Response:
    """Return shared minutes day by day over a year, and the shift that would give enough."""
    return await computed(request, answers.hours_answer, asked)


@router.post("/staff", summary="Who covers a week of demand, where and when")
async def staff(request: Request, asked: a.StaffAsked) -> Response:
    """Return seats, shifts, heads and cost for each site alone and for all together."""
    return await computed(request, larger_answers.staff_answer, asked)


@router.post("/plan", summary="Many pieces of work at once")
async def plan(request: Request, asked: a.PlanAsked) -> Response:
    """Choose an option, a place and a year for each package, under rules that have prices."""
    return await computed(request, larger_answers.plan_answer, asked)


@router.post("/plan/table", summary="A facility-location table")
async def plan_table(request: Request, asked: a.FacilityAsked) -> Response:
    """Return which sites to open and who serves whom, with bound and gap."""
    return await computed(request, larger_answers.facility_answer, asked)


@router.post("/report", summary="A report as a file", response_class=Response)
async def report(request: Request, asked: a.ReportAsked) -> Response:
    """Write a workbook, a paper for the board, the page, plain text or a table."""
    return await computed(request, answers.report_answer, asked)


@router.get("/facts/{place}", summary="Every figure of a country")
async def facts(
    request: Request, place: str, role: Annotated[str | None, Query(max_length=200)] = None
) -> Response:
    """Return figures with unit, range, status, source and date."""
    return await computed(request, answers.facts_answer, a.FactsAsked(place=place[:100], role=role))


@router.get("/examples", summary="The examples that come with whowhere")
def all_examples() -> dict[str, Any]:
    """Return names and titles of scenarios, and of portfolios."""
    return {
        "schema_version": SCHEMA_VERSION,
        "examples": _titled(examples()),
        "portfolios": _titled(portfolios()),
    }


def _titled(files: Mapping[str, Path]) -> list[dict[str, str]]:
    return [
        {"name": name, "title": tomllib.loads(path.read_text("utf-8"))["title"]}
        for name, path in files.items()
    ]


@router.get("/examples/{name}", summary="An example's text", response_class=PlainTextResponse)
def example(name: str) -> Response:
    """Return a scenario's or a portfolio's TOML with its comments."""
    path = portfolios().get(name) or scenario_path(None, name)
    return PlainTextResponse(path.read_text("utf-8"))


@router.get("/schema", summary="The JSON schema of scenarios")
def schema() -> Response:
    """Return the schema that editors and programs can check a scenario with."""
    return JSONResponse(scenario_schema(), media_type="application/schema+json")


def health() -> dict[str, Any]:
    """Say that the server is up."""
    return {"status": "ok", "version": version("whowhere")}


def create_app(
    limits: Limits | None = None,
    hosts: frozenset[str] = frozenset(),
    token: str | None = None,
    page: str | None = None,
) -> FastAPI:
    """Return the server's application.

    ``hosts`` are the names by which it may be called (any, if empty); with a ``token`` it answers
    only those who send it. ``page`` is what it shows at ``/``, as ``page_html`` writes it.
    """
    bounds = limits or Limits()

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        app.state.workers = Workers(bounds)
        yield
        app.state.workers.close()

    app = FastAPI(
        title="whowhere", version=version("whowhere"), description=DESCRIPTION,
        docs_url=None, redoc_url=None, openapi_url="/v1/openapi.json", lifespan=life,
    )  # fmt: skip
    app.include_router(router)
    app.add_api_route("/healthz", health, summary="Whether the server is up")
    if page is not None:
        add_page(app, page, token)
    word_refusals(app)
    app.add_middleware(Gate, hosts=hosts, token=token, body_bytes=bounds.body_bytes)
    return app
