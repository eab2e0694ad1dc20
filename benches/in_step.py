#!/usr/bin/env python3
"""How well the room keeps step with the console: both in windows of their own, on one journal.

  benches/in_step.py target/release/nhip [--n 300] [--secs 30] [--size 200x56]

Says, with the load of the machine: from a key on the console to the room's picture (p50, p99); how far apart both screens change the
second, and how long after the true one; what the room costs while its clock runs and while it is covered (bytes, wake-ups and CPU a second).
"""

import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import tempfile
import termios
import time

END = b"\x1b[?2026l"


class Window:
    def __init__(self, size, arguments, data):
        columns, rows = size
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            env = {"HOME": data, "NHIP_DATA": data, "LANG": "en_US.UTF-8", "TERM": "xterm-256color", "PATH": os.environ["PATH"]}
            os.execve(arguments[0], arguments, env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.bytes = 0
        self.frames = []

    def take(self, timeout):
        """The next bytes, with the moment at which they came; none in that time."""
        if not select.select([self.fd], [], [], timeout)[0]:
            return b""
        data = os.read(self.fd, 1 << 16)
        self.bytes += len(data)
        if END in data:
            self.frames.append(time.time())
        return data

    def rest(self, secs):
        until = time.time() + secs
        while (left := until - time.time()) > 0:
            self.take(left)

    def cost(self):
        switches = ticks = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                switches += sum(int(line.split()[1]) for line in status if line.startswith("voluntary"))
        with open(f"/proc/{self.pid}/schedstat") as stat:
            ticks = int(stat.read().split()[0])
        return switches, ticks

    def press(self, keys):
        os.write(self.fd, keys)


def both(windows, secs):
    until = time.time() + secs
    while (left := until - time.time()) > 0:
        ready = select.select([window.fd for window in windows], [], [], left)[0]
        for window in windows:
            if window.fd in ready:
                window.take(0)


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def told(what, values):
    print(f"{what}: n {len(values)}, p50 {statistics.median(values) * 1000:.2f} ms, "
          f"p99 {share(values, 0.99) * 1000:.2f} ms, most {max(values) * 1000:.2f} ms")


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("program")
    ask.add_argument("--n", type=int, default=300)
    ask.add_argument("--secs", type=int, default=30)
    ask.add_argument("--size", default="200x56")
    said = ask.parse_args()
    program = os.path.abspath(said.program)
    size = tuple(int(part) for part in said.size.split("x"))
    with tempfile.TemporaryDirectory() as data:
        console = Window((120, 40), [program, "staff-45", "--lang", "en"], data)
        console.rest(1)
        room = Window(size, [program, "room"], data)
        for keys in [b"\x1bOQ", b"\x1bOQ", b"\x1b", b"\x1b[6~", b"\r", b"\x1b[6~", b"\x1b[6~"]:
            console.press(keys)
            both([console, room], 0.7)
        both([console, room], 6)
        print(f"load {os.getloadavg()[0]:.1f}, room {said.size}")

        def costs(what):
            room.bytes, (switches, ran), began = 0, room.cost(), time.time()
            both([console, room], said.secs)
            now, passed = room.cost(), time.time() - began
            print(f"{what}: {room.bytes / passed:.0f} bytes/s, {(now[0] - switches) / passed:.2f} wake-ups/s, "
                  f"{(now[1] - ran) / passed / 1e7:.3f} % CPU")

        console.frames, room.frames = [], []
        costs("ticking")
        theirs = {round(at): at for at in console.frames}
        pairs = [(at, theirs[round(at)]) for at in room.frames if round(at) in theirs]
        told("room against console, at each second", [abs(a - b) for a, b in pairs])
        told("room after the true second", [abs(a - round(a)) for a, _ in pairs])
        told("console after the true second", [abs(b - round(b)) for _, b in pairs])
        console.press(b".")
        both([console, room], 1)
        costs("covered")
        effects = []
        for n in range(said.n):
            # Between two seconds, so that no tick is taken for an effect.
            both([console, room], 0.3 + 0.05 * (n % 3))
            past = time.time() % 1
            both([console, room], max(0, 0.1 - past) + (1.1 - past if past > 0.9 else 0))
            room.frames, began = [], time.time()
            console.press(b".")
            while not room.frames and time.time() - began < 2:
                both([console, room], 0.0005)
            effects.append((room.frames or [time.time()])[0] - began)
        told("key on the console to the room's picture", effects)
        for window in (console, room):
            os.kill(window.pid, 9)
            os.waitpid(window.pid, 0)


main()
