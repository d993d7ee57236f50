"""The page at the root of the server: the same file that is mailed, with this server behind it."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from whowhere.interfaces.api.gate import COOKIE
from whowhere.report.page.file import content_policy


def add_page(app: FastAPI, page: str, token: str | None) -> None:
    """Show a page at ``/``; who opens it with the token keeps it as a cookie of this site."""
    policy = f"{content_policy()}; frame-ancestors 'none'"

    def shown() -> HTMLResponse:
        response = HTMLResponse(page, headers={"Content-Security-Policy": policy})
        if token:
            response.set_cookie(COOKIE, token, httponly=True, samesite="strict")
        return response

    app.add_api_route("/", shown, include_in_schema=False)
