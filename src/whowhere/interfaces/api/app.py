"""The application: what stands at which address."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import version
from inspect import Parameter, Signature, cleandoc
from typing import Annotated, Any, TypeAlias

from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel

from whowhere.interfaces.api import answers, starting
from whowhere.interfaces.api.asked import (
    CaseArguments,
    CheckArguments,
    FacilityAsked,
    ReportAsked,
    TableAsked,
    example_name,
    request_model,
)
from whowhere.interfaces.api.body import JsonRoute
from whowhere.interfaces.api.computing import computed, word_refusals
from whowhere.interfaces.api.gate import Gate
from whowhere.interfaces.api.known import KnownAnswers
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.page import add_page
from whowhere.interfaces.api.plan_told import plan_told
from whowhere.interfaces.api.problems import MEDIA_TYPE, PROBLEM_SCHEMA
from whowhere.interfaces.api.shown_examples import told_examples
from whowhere.interfaces.api.streaming import streamed
from whowhere.interfaces.api.workers import ToldWork, Work, Workers
from whowhere.interfaces.questions import QUESTIONS, question_of
from whowhere.interfaces.questions.plan import PlanArguments
from whowhere.interfaces.questions.question import Question
from whowhere.interfaces.requests.sources import EITHER, PORTFOLIO, SCENARIO, examples, portfolios
from whowhere.interfaces.requests.written import written_as
from whowhere.model.portfolio.loading import portfolio_schema
from whowhere.model.scenario.loading import scenario_schema
from whowhere.report.media.documents import SCHEMA_VERSION
from whowhere.report.page.scenario_form import with_form_told
from whowhere.report.page.software_form import with_software_told

REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"description": words, "content": {MEDIA_TYPE: {"schema": PROBLEM_SCHEMA}}}
    for status, words in (
        (400, "Not to be read as JSON"),
        (401, "Without the token that this server asks for"),
        (408, "Not whole in time"),
        (413, "Larger than this server takes"),
        (415, "Not declared as JSON"),
        (422, "Faults, all of them; nothing was computed"),
        (429, "As many requests wait as may"),
        (503, "The server ends, or holds as many connections as it may"),
    )
}
DESCRIPTION = """\
Who should do this work, and where? Each address answers what the command of the same name answers
with --json. Every answer carries `schema_version`; every refusal is a problem document (RFC 9457)
with all `faults`: what was given, what is accepted, the nearest valid name, what to do.
"""
Answering: TypeAlias = Callable[..., Awaitable[Response]]
"""Answers a request; ``said`` holds the fields that it gave."""
router = APIRouter(prefix="/v1", responses=REFUSALS, route_class=JsonRoute)


def _add(path: str, work: Work, asked: type[BaseModel], summary: str) -> None:
    """Let an address answer what ``work`` makes of a request."""
    _add_address(path, partial(computed, work=work), asked, summary)


def _add_told(path: str, work: ToldWork, asked: type[BaseModel], summary: str) -> None:
    """Let an address tell in parts what ``work`` makes of a request."""
    _add_address(path, partial(streamed, work=work), asked, summary)


def _add_address(path: str, answer: Answering, asked: type[BaseModel], summary: str) -> None:
    async def ask(request: Request, asked: BaseModel) -> Response:
        return await answer(request, said=asked.model_dump(by_alias=True, exclude_unset=True))

    ask.__annotations__ = {"request": Request, "asked": asked, "return": Response}
    parameters = [
        Parameter("request", Parameter.POSITIONAL_OR_KEYWORD, annotation=Request),
        Parameter("asked", Parameter.POSITIONAL_OR_KEYWORD, annotation=asked),
    ]
    ask.__signature__ = Signature(parameters, return_annotation=Response)  # type: ignore[attr-defined]
    router.add_api_route(
        path, ask, methods=["POST"], summary=summary, description=cleandoc(asked.__doc__ or ""),
        operation_id=path.strip("/").replace("/", "_"), response_class=Response,
    )  # fmt: skip


def _add_questions() -> None:
    for name, summary in QUESTIONS.items():
        found: Question[Any] = question_of(name)
        if name != "rank" and not found.no_address:
            model: type[BaseModel] = request_model(found.arguments, found.about)
            _add(f"/{name}", partial(answers.answer, name), model, summary)
    _add("/rank", answers.rank_answer, TableAsked, QUESTIONS["rank"])
    _add_told("/plan/told", plan_told, request_model(PlanArguments, PORTFOLIO),
              "A plan told as it becomes known")  # fmt: skip
    _add("/plan/table", answers.facility_answer, FacilityAsked, "A facility-location table")
    _add("/case", answers.case_answer, request_model(CaseArguments, SCENARIO),
         "A scenario with every input looked up")  # fmt: skip
    _add("/answer", answers.found_answer, request_model(CaseArguments, SCENARIO),
         "The answer to a scenario, as the page takes it")  # fmt: skip
    _add("/swings", answers.swings_answer, request_model(CaseArguments, SCENARIO),
         "What moves the answer most, as the page takes it")  # fmt: skip
    _add("/flips", answers.flips_answer, request_model(CaseArguments, SCENARIO),
         "What would change the answer, as the page takes it")  # fmt: skip
    _add("/next", answers.next_answer, request_model(CaseArguments, SCENARIO),
         "What to do before signing")  # fmt: skip
    _add("/check", answers.check_answer, request_model(CheckArguments, EITHER),
         "Whether a scenario or a portfolio is sound")  # fmt: skip
    _add("/start", starting.start_answer, request_model(starting.StartArguments, None),
         "What a role and a home let one begin with")  # fmt: skip
    _add("/report", answers.report_answer, ReportAsked, "A report as a file")


_add_questions()


@router.get("/places", summary="Places ranked for office work in general")
async def all_places(
    request: Request, top: Annotated[int | None, Query(ge=1, le=500)] = None
) -> Response:
    """Rank all countries for five typical roles."""
    return await computed(request, partial(answers.answer, "places"), {"top": top})


Like = Annotated[str, Query(max_length=200)]
"""What somebody has typed so far."""


@router.get("/roles", summary="Roles by what was typed of their names")
async def roles(request: Request, like: Like = "") -> Response:
    """Return the roles that a text may mean, best first; without one, one of each family."""
    return await computed(request, starting.roles_answer, {"like": like})


@router.get("/places/named", summary="Places by what was typed of their names")
async def places_named(request: Request, like: Like = "") -> Response:
    """Return the countries, states and towns that a text may mean; without one, all countries."""
    return await computed(request, starting.places_named_answer, {"like": like})


@router.get("/facts/{place}", summary="Every figure of a country")
async def facts(
    request: Request, place: str, role: Annotated[str | None, Query(max_length=200)] = None
) -> Response:
    """Return figures with unit, range, status, source and date."""
    said = {"place": place[:100], "role": role}
    return await computed(request, partial(answers.answer, "facts"), said)


@router.get("/examples", summary="The examples that come with whowhere")
def all_examples() -> dict[str, Any]:
    """Return scenarios, and portfolios: each with its name, title, story and trade."""
    return {
        "schema_version": SCHEMA_VERSION,
        "examples": told_examples(examples()),
        "portfolios": told_examples(portfolios()),
    }


@router.get("/examples/{name}", summary="An example's text", response_class=PlainTextResponse)
def example(name: example_name((*examples(), *portfolios()))) -> Response:  # type: ignore[valid-type]
    """Return a scenario's or a portfolio's TOML with its comments."""
    if name in portfolios():
        return PlainTextResponse(portfolios()[name].read_text("utf-8"))
    return PlainTextResponse(written_as(SCENARIO, None, name).content)


class _Schema(JSONResponse):
    media_type = "application/schema+json"


@router.get("/schema", summary="The JSON schema of scenarios or portfolios", response_class=_Schema)
def schema(portfolio: bool = False) -> Response:  # noqa: FBT001, FBT002 - by name in the address
    """Return the schema that editors, programs and the page's form can check a file with."""
    known = portfolio_schema() if portfolio else scenario_schema()
    return _Schema(with_form_told(with_software_told(known)))


def _add_heads(to: APIRouter) -> None:
    """Let every address that is read be asked for its headers alone."""
    for route in list(to.routes):
        if isinstance(route, APIRoute) and "GET" in (route.methods or ()):
            path = route.path.removeprefix(to.prefix)
            to.add_api_route(path, route.endpoint, methods=["HEAD"], include_in_schema=False,
                             response_class=route.response_class)  # fmt: skip


_add_heads(router)


def health() -> dict[str, Any]:
    """Say that the server is up."""
    return {"status": "ok", "version": version("whowhere")}


def create_app(
    limits: ServerLimits | None = None,
    hosts: frozenset[str] = frozenset(),
    token: str | None = None,
    page: str | None = None,
) -> FastAPI:
    """Return the server's application.

    ``hosts`` are the names by which it may be called (any, if empty); with a ``token`` it answers
    only those who send it. ``page`` is what it shows at ``/``, as ``page_html`` writes it.
    """
    bounds = limits or ServerLimits()

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        app.state.workers = Workers(bounds)
        app.state.known = KnownAnswers(app.state.workers)
        await app.state.workers.get_ready()
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
    _add_heads(app.router)
    app.state.routes = [*router.routes, *app.routes]
    word_refusals(app)
    app.add_middleware(Gate, hosts=hosts, token=token, body_bytes=bounds.body_bytes)
    return app
