"""The HTTP side: every request is recorded, checked, answered, and the answer checked too."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from aiohttp import BodyPartReader, web

from tests.loopback import callbacks, errors, routes, rules, writing
from tests.loopback.errors import Refusal, invalid_form
from tests.loopback.files import PLACE, SIZE_LIMIT, Upload
from tests.loopback.routing import ROUTES, Call, Handler, Request

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.loopback.server import Discord

Json = dict[str, Any]

PREFIX = "/api/v10"
MODULES_WITH_ROUTES = (routes, writing, callbacks)

# Routes whose token stands in the path: they need no Authorization.
OPEN = ("/interactions/", "/webhooks/")

# What Discord says where it says nothing else (reference "HTTP Response Codes").
PHRASES = {
    400: "400: Bad Request",
    401: "401: Unauthorized",
    403: "403: Forbidden",
    404: "404: Not Found",
    429: "You are being rate limited.",
    500: "500: Internal Server Error",
    502: "502: Bad Gateway",
    503: "503: Service Unavailable",
}


class Rest:
    """Takes requests in, and hands them to the function of their route."""

    def __init__(self, discord: Discord) -> None:
        self._discord = discord
        self._failures: dict[str, deque[tuple[int, float]]] = {}

    def application(self) -> web.Application:
        """The web application: the gateway, all routes, and a trap for the rest."""
        app = web.Application(client_max_size=32 * 1024 * 1024)
        app.router.add_get("/", self._discord.gateway.connect)
        app.router.add_get(PLACE, self._discord.files.serve)
        for (method, template), handler in ROUTES.items():
            serve = self._server_of(method, template, handler)
            app.router.add_route(method, PREFIX + template, serve)
        app.router.add_route("*", "/{path:.*}", self._unknown)
        return app

    def fail(self, route: str, status: int, *, times: int = 1, retry_after: float = 0.05) -> None:
        """Answer the next requests of ``route`` with ``status``, whatever they say."""
        if tuple(route.split(" ", 1)) not in ROUTES:
            raise ValueError(f"there is no route {route!r}")
        self._failures.setdefault(route, deque()).extend([(status, retry_after)] * times)

    def _server_of(
        self, method: str, template: str, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        route = f"{method} {template}"

        async def serve(request: web.Request) -> web.Response:
            body: Any = None
            files: dict[str, Upload] = {}
            headers = {}
            try:
                self._authorize(request, route, template)
                body, files = await self._read(request)
                self._check(method, template, route, body)
                if self._failures.get(route):
                    status, retry_after = self._failures[route].popleft()
                    answer: Any = {"message": PHRASES.get(status, str(status)), "code": 0}
                    if status == 429:
                        answer = {**answer, "retry_after": retry_after, "global": False}
                        headers = {"Via": "1.1 google", "Retry-After": "1"}
                else:
                    ids = {key: unquote(value) for key, value in request.match_info.items()}
                    call = Call(self._discord, route, ids, dict(request.query), body, files)
                    status, answer = await handler(call)
                    self._check_answer(method, template, route, status, answer)
            except Refusal as refusal:
                status, answer = refusal.status, refusal.body
                if refusal.violation is not None:
                    self._discord.note(route, refusal.violation)
            except (asyncio.CancelledError, ConnectionError):
                raise
            except Exception as error:
                # The test shall see it, and the bot get an answer that it does not retry.
                self._discord.note(route, f"the loopback failed on this request: {error!r}")
                status, answer = 400, {"message": PHRASES[400], "code": 0}
            return self._answer(request, route, body, status, answer, headers)

        return serve

    async def _unknown(self, request: web.Request) -> web.Response:
        route = f"{request.method} {request.path.removeprefix(PREFIX)}"
        self._discord.note(route, "The loopback has no such route.")
        return self._answer(request, route, None, 404, {"message": PHRASES[404], "code": 0}, {})

    def _answer(
        self,
        request: web.Request,
        route: str,
        body: Any,
        status: int,
        answer: Any,
        headers: dict[str, str],
    ) -> web.Response:
        self._discord.requests.append(
            Request(
                route,
                request.path.removeprefix(PREFIX),
                dict(request.query),
                dict(request.headers),
                body,
                status,
                self._discord.clock.now(),
            )
        )
        self._discord.changed()
        if answer is None:
            return web.Response(status=status, headers=headers)
        # The type without a character set: discord.py reads JSON from nothing else.
        content = json.dumps(answer).encode()
        return web.Response(
            status=status, body=content, content_type="application/json", headers=headers
        )

    def _authorize(self, request: web.Request, route: str, template: str) -> None:
        given = request.headers.get("Authorization")
        if given is None and template.startswith(OPEN):
            return
        if not request.headers.get("User-Agent", "").startswith("DiscordBot ("):
            self._discord.note(route, "The User-Agent is not one of a bot.")
        if given == f"Bot {self._discord.token}":
            return
        violation = None
        if given is None or not given.startswith("Bot "):
            violation = "The Authorization header is missing, or not one of a bot."
        raise Refusal(401, 0, PHRASES[401], violation=violation)

    async def _read(self, request: web.Request) -> tuple[Any, dict[str, Upload]]:
        if not request.can_read_body:
            return None, {}
        kind = request.headers.get("Content-Type", "")
        if kind.startswith("multipart/form-data"):
            return await self._read_form(request)
        data = await request.read()
        if not data:
            return None, {}
        if kind != "application/json":
            sentence = f"The Content-Type is {kind!r}, not application/json."
            raise Refusal(
                400,
                errors.INVALID_JSON,
                "The request body contains invalid JSON.",
                violation=sentence,
            )
        return _parse(data), {}

    async def _read_form(self, request: web.Request) -> tuple[Any, dict[str, Upload]]:
        """The form's ``payload_json``, and its files by number."""
        body: Any = None
        files: dict[str, Upload] = {}
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                continue
            data = bytes(await part.read())
            if part.name == "payload_json":
                body = _parse(data)
            elif part.name is not None and part.name.startswith("files["):
                files[part.name[6:-1]] = Upload(part.filename or "file", data)
        if sum(len(each.content) for each in files.values()) > SIZE_LIMIT:
            sentence = f"Files of more than {SIZE_LIMIT} bytes."
            raise Refusal(413, errors.TOO_LARGE, "Request entity too large", violation=sentence)
        return body, files

    def _check(self, method: str, template: str, route: str, body: Any) -> None:
        problems = rules.surrogates(body)
        if self._discord.description is not None:
            problems += self._discord.description.request(method, template, body)
        for problem in problems:
            self._discord.note(route, str(problem))
        if problems:
            raise invalid_form(problems)

    def _check_answer(
        self, method: str, template: str, route: str, status: int, answer: Any
    ) -> None:
        if self._discord.description is None:
            return
        for problem in self._discord.description.response(method, template, status, answer):
            self._discord.note(f"loopback {route}", str(problem))


def _parse(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError as error:
        raise Refusal(
            400,
            errors.INVALID_JSON,
            "The request body contains invalid JSON.",
            violation=f"The body is not JSON: {error}.",
        ) from None
