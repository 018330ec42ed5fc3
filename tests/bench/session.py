"""One reader over a real websocket: opens a page, runs it again, counts what comes back."""

import time
import urllib.request
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
    """A reader's connection; `with Session(server) as reader: reader.run("tasks")`.

    It caches large messages as a browser does, and as long.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        self.socket: ClientConnection | None = None
        self.page_hash = self.session_id = ""
        self.shown: list[Any] = []
        self.kept: dict[str, int] = {}
        self.deltas: dict[str, Any] = {}
        self.age, self.runs = 2, 0

    def __enter__(self) -> Self:
        self._opening = connect(
            f"ws://127.0.0.1:{self.server.port}/_stcore/stream",
            origin=f"http://127.0.0.1:{self.server.port}",  # type: ignore[arg-type]
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            ping_interval=None,  # on a busy machine a late answer is no lost server
        )
        self.socket = self._opening.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._opening.__exit__(kind, value, at)

    def run(self, page: str = "", query: str = "") -> Run:
        """Run a page by its name (`tasks`; empty for the first) to its end, and say what it cost."""
        message = BackMsg()
        message.rerun_script.query_string = query
        if self.page_hash:
            message.rerun_script.page_script_hash = self.page_hash
        else:
            message.rerun_script.page_name = page
        result = self._send(message)
        self.shown = result.elements
        return result

    def choose(self, key: str, place: int | None) -> Run:
        """Choose an option of the pills with a key, or none, as a click does: in their fragment where they have one."""
        delta = next(
            delta
            for delta in self.shown
            if delta.new_element.WhichOneof("type") == "button_group"
            and delta.new_element.button_group.id.endswith(key)
        )
        pills = delta.new_element.button_group
        message = BackMsg()
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.fragment_id = delta.fragment_id
        state = message.rerun_script.widget_states.widgets.add(id=pills.id)
        state.string_array_value.data.extend([] if place is None else [pills.options[place].content])
        return self._send(message)

    def downloads(self) -> list[str]:
        """The files that the last page offers and makes when they are asked for: what each is asked for by."""
        buttons = [
            delta.new_element.download_button
            for delta in self.shown
            if delta.new_element.WhichOneof("type") == "download_button"
        ]
        return [button.deferred_file_id for button in buttons if button.deferred_file_id]

    def download(self, file_id: str) -> bytes:
        """Ask for a file as a click on its button does, and fetch it; raises OSError where it cannot be made."""
        assert self.socket is not None
        message = BackMsg()
        asked = message.backend_operation_request
        asked.request_id, asked.session_id, asked.deferred_file.file_id = file_id, self.session_id, file_id
        self.socket.send(message.SerializeToString())
        while True:
            raw = self.socket.recv(timeout=120)
            forward = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
            if forward.WhichOneof("type") == "backend_operation_response":
                answer = forward.backend_operation_response
                if answer.error_msg:
                    raise OSError(answer.error_msg)
                with urllib.request.urlopen(self.server.url + answer.deferred_file.url) as file:
                    return bytes(file.read())

    def upload(self, name: str, content: bytes) -> Run:
        """Give a file to the page's uploader as a browser does; a server that asks for a token (XSRF) refuses it."""
        assert self.socket is not None
        uploader = next(
            delta.new_element.file_uploader
            for delta in self.shown
            if delta.new_element.WhichOneof("type") == "file_uploader"
        )
        ask = BackMsg()
        ask.file_urls_request.request_id, ask.file_urls_request.session_id = name, self.session_id
        ask.file_urls_request.file_names.append(name)
        self.socket.send(ask.SerializeToString())
        forward = ForwardMsg()
        while forward.WhichOneof("type") != "file_urls_response":
            raw = self.socket.recv(timeout=60)
            forward = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
        (place,) = forward.file_urls_response.file_urls
        head = f'--x\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n\r\n'.encode()
        request = urllib.request.Request(
            self.server.url + place.upload_url,
            data=head + content + b"\r\n--x--\r\n",
            headers={"Content-Type": "multipart/form-data; boundary=x"},
            method="PUT",
        )
        urllib.request.urlopen(request).close()
        message = BackMsg()
        message.rerun_script.page_script_hash = self.page_hash
        state = message.rerun_script.widget_states.widgets.add(id=uploader.id)
        file = state.file_uploader_state_value.uploaded_file_info.add(
            file_id=place.file_id, name=name, size=len(content)
        )
        file.file_urls.CopyFrom(place)
        result = self._send(message)
        self.shown = result.elements
        return result

    def _send(self, message: BackMsg) -> Run:
        assert self.socket is not None
        self.runs += 1
        self.kept = {name: used for name, used in self.kept.items() if self.runs - used <= self.age}
        self.deltas = {name: self.deltas[name] for name in self.kept}
        message.rerun_script.cached_message_hashes.extend(self.kept)
        start = time.perf_counter()
        self.socket.send(message.SerializeToString())
        result = Run(0, 0, 0)
        while True:
            raw = self.socket.recv(timeout=120)
            data = raw if isinstance(raw, bytes) else raw.encode()
            result.messages += 1
            result.size += len(data)
            forward = ForwardMsg.FromString(data)
            if forward.hash and forward.metadata.cacheable:
                self.kept[forward.hash] = self.runs
                self.deltas[forward.hash] = forward.delta
            elif forward.ref_hash:
                self.kept[forward.ref_hash] = self.runs
                result.elements.append(self.deltas[forward.ref_hash])
            kind = forward.WhichOneof("type")
            if kind == "navigation":  # the session's own message names app.py, whatever the page
                self.page_hash = forward.navigation.page_script_hash or self.page_hash
            elif kind == "new_session":
                self.session_id = forward.new_session.initialize.session_id or self.session_id
                self.age = forward.new_session.config.max_cached_message_age or self.age
            elif kind == "delta":
                result.elements.append(forward.delta)
            elif kind == "script_finished":
                # 3 = finished early for a rerun: the real run follows
                if forward.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    continue
                result.seconds = time.perf_counter() - start
                return result
