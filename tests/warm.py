"""How does a test run the program as a process without waiting for Python to start? A process that is ready is forked.

What is forked has read its code already; all else is as it would be: a process of its own with its own directory,
environment and streams, that can be interrupted and whose status is told. What happens before the code is read (a
closed stdout, ``python -m``) has to be asked of a process that starts.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

DEADLINE = 120
"""Seconds: a machine that is shared may be very slow, and nobody waits when it is not."""
_NEWS = (
    "The ferry Aurelia sank off Duarte in Spain on Monday, killing 12 people. She lay 5 miles off the coast.",
    "At least 15 people were killed when the ferry Aurelia sank off Duarte on Monday. She lay 8 km off the coast.",
)
_LONGEST = 1_000_000
_CLIENT = """#!{python} -IS
import json, os, socket, sys
if sys.argv[1:3] != ["-m", "corpustool"]:
    os.execv({python!r}, [{python!r}, *sys.argv[1:]])
asked = json.dumps([sys.argv[3:], os.getcwd(), dict(os.environ)]).encode()
with socket.socket(socket.AF_UNIX) as line:
    line.connect({address!r})
    socket.send_fds(line, [b"."], [0, 1, 2])
    line.sendall(asked)
    line.shutdown(socket.SHUT_WR)
    answer = line.makefile("r")
    answer.readline()
    os._exit(int(answer.readline() or 70))
"""


@dataclass(slots=True)
class Process:
    """A running program."""

    pid: int
    line: socket.socket

    def interrupt(self) -> None:
        """Ctrl-C."""
        os.kill(self.pid, signal.SIGINT)

    def kill(self) -> None:
        """End it, wherever it stands; nothing where it has ended."""
        if self.line.fileno() >= 0:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.line.close()

    def wait(self) -> int:
        """The status with which it ends."""
        with self.line:
            self.line.settimeout(DEADLINE)
            return int(self.line.recv(20) or 70)


@dataclass(frozen=True, slots=True)
class Warm:
    """A process that is ready."""

    address: str

    def start(
        self, args: Sequence[str], *, cwd: Path, stdout: int, stderr: int, env: Mapping[str, str] | None = None
    ) -> Process:
        """Run a command line; the streams are file descriptors."""
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(DEADLINE)
        line.connect(self.address)
        with Path(os.devnull).open("rb") as nothing:
            socket.send_fds(line, [b"."], [nothing.fileno(), stdout, stderr])
        line.sendall(json.dumps([list(args), str(cwd), dict(os.environ if env is None else env)]).encode())
        line.shutdown(socket.SHUT_WR)
        pid = b""
        while not pid.endswith(b"\n"):
            pid += line.recv(1)
        return Process(int(pid), line)

    def python(self, file: Path) -> Path:
        """Write a program that is Python, but for ``-m corpustool``: that is handed to the process that is ready."""
        file.write_text(_CLIENT.format(python=sys.executable, address=self.address), encoding="utf-8")
        file.chmod(0o755)
        return file


@contextmanager
def warm() -> Iterator[Warm]:
    """A process that is ready, until the end of the block."""
    folder = tempfile.mkdtemp(prefix="warm")  # short, as the address of a socket has to be
    address = f"{folder}/line"
    ready = subprocess.Popen(
        [sys.executable, "-m", "tests.warm", address],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
    )
    try:
        assert ready.stdout
        assert ready.stdout.readline() == b"ready\n"
        yield Warm(address)
    finally:
        ready.kill()
        ready.communicate()
        shutil.rmtree(folder)


def _serve(address: str) -> None:
    from corpustool import ArticleText, find_discrepancies, flow
    from corpustool.cli.app import app

    assert flow
    assert app
    find_discrepancies([ArticleText(text) for text in _NEWS])  # reads the model, the tables and the units
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that run a program: they tell by themselves
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(address)
        door.listen(16)
        os.write(1, b"ready\n")
        while True:
            line, _ = door.accept()
            if os.fork():
                line.close()
                continue
            door.close()
            _run(line)


def _run(line: socket.socket) -> None:
    """In a process of its own: run another one that is the program, and tell its id and how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _, streams, _, _ = socket.recv_fds(line, 1, 3)
    with line.makefile("rb") as text:
        args, cwd, environment = json.loads(text.read(_LONGEST))
    child = os.fork()
    if child:
        for stream in streams:
            os.close(stream)
        line.sendall(f"{child}\n".encode())
        _, status = os.waitpid(child, 0)
        line.sendall(str(os.waitstatus_to_exitcode(status)).encode())
        os._exit(0)
    line.close()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv = ["corpustool", *args]
    os._exit(_status())


def _status() -> int:
    from corpustool.cli import main

    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    return 0


if __name__ == "__main__":
    _serve(sys.argv[1])
