"""One reader over a real websocket: opens a page, runs it again, counts what comes back."""

import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.bench.app_server import Server


@dataclass
class Run:
    """What one run of a page cost: seconds, messages, bytes."""

    seconds: float
    messages: int
    size: int
    page: str = ""
    elements: list[Any] = field(default_factory=list)


class Session:
    """A reader's connection; `with Session(server) as reader: reader.run("/tasks")`."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.socket: ClientConnection | None = None
        self.page_hash = ""

    def __enter__(self) -> Self:
        self._opening = connect(
            f"ws://127.0.0.1:{self.server.port}/_stcore/stream",
            origin=f"http://127.0.0.1:{self.server.port}",  # type: ignore[arg-type]
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
        )
        self.socket = self._opening.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._opening.__exit__(kind, value, at)

    def run(self, page: str = "", query: str = "", *, widgets: dict[str, Any] | None = None) -> Run:
        """Run a page by its name (`tasks`; empty for the first) to its end, and say what it cost."""
        message = BackMsg()
        message.rerun_script.query_string = query
        if self.page_hash:
            message.rerun_script.page_script_hash = self.page_hash
        else:
            message.rerun_script.page_name = page
        return self._send(message)

    def _send(self, message: BackMsg) -> Run:
        assert self.socket is not None
        start = time.perf_counter()
        self.socket.send(message.SerializeToString())
        result = Run(0, 0, 0)
        while True:
            raw = self.socket.recv(timeout=120)
            data = raw if isinstance(raw, bytes) else raw.encode()
            result.messages += 1
            result.size += len(data)
            forward = ForwardMsg.FromString(data)
            kind = forward.WhichOneof("type")
            if kind == "navigation":  # the session's own message names app.py, whatever the page
                self.page_hash = forward.navigation.page_script_hash or self.page_hash
            elif kind == "delta":
                result.elements.append(forward.delta)
            elif kind == "script_finished":
                # 3 = finished early for a rerun: the real run follows
                if forward.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    continue
                result.seconds = time.perf_counter() - start
                return result
