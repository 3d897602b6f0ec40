"""A fake OpenAI-compatible server: answers from a script, remembers what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = tuple[int, dict[str, str], bytes]


def answer(text: str, *, logprobs=None, finish: str = "stop") -> Reply:
    """A chat completion; ``logprobs`` is a list of (token, logprob)."""
    choice: dict[str, Any] = {"index": 0, "finish_reason": finish,
                              "message": {"role": "assistant", "content": text}}  # fmt: skip
    if logprobs is not None:
        listed = [{"token": token, "logprob": value} for token, value in logprobs]
        choice["logprobs"] = {"content": listed}
    return 200, {}, json.dumps({"choices": [choice]}).encode()


class FakeServer:
    """Runs on this machine until closed.

    Args:
        reply: From the number of the request (from 0) and its body to (status, headers, body).
        delay_s: Waits before each answer.
    """

    def __init__(self, reply: Callable[[int, dict[str, Any]], Reply], *, delay_s: float = 0.0):
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.at_once = self.most_at_once = 0
        lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with lock:
                    number = len(outer.bodies)
                    outer.bodies.append(body)
                    outer.headers.append(dict(self.headers))
                    outer.paths.append(self.path)
                    outer.at_once += 1
                    outer.most_at_once = max(outer.most_at_once, outer.at_once)
                time.sleep(delay_s)
                status, headers, data = reply(number, body)
                with lock:
                    outer.at_once -= 1
                try:
                    self.send_response(status)
                    for name, value in headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(data)))
                    self.end_headers()
                    self.wfile.write(data)
                except OSError:  # the client has gone
                    return

            def do_GET(self) -> None:
                outer.paths.append("GET " + self.path)
                self.send_error(404)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> FakeServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
