#!/usr/bin/env python3
"""What the program costs, beside two programs of its kind and beside the floors, measured in one run.

  cargo build --release
  cargo build --release --manifest-path benches/floors/Cargo.toml
  cargo install clock-tui --root target/peers          # a clock drawn by the same library
  apt-get install tty-clock                            # a clock in C
  benches/peers.py target/release/nhip --peer 'target/peers/bin/tclock clock' --peer 'tty-clock -sc' [--size 120x40] [--secs 30]

Each runs in a terminal of its own that is read here. A peer that is not there is left out. The program is shown a journal of 1,000 presses
in a folder of its own, in the members' time, somebody speaking. Where the machine does other work, --first asks the system to serve these
programs before it (as root): figures are then those of a machine that is free, but for its disk. System calls are counted by perf; where it
may not be used they are left out. Python 3 and nothing else is needed besides.

Figures: p50 of so many runs or keys. The first full frame is there when nine tenths of what stands on the screen a little later have been
written. A key is shown by the first bytes that follow it; keys are pressed away from the whole second.
"""

import argparse
import fcntl
import json
import os
import platform
import pty
import re
import select
import shlex
import shutil
import signal
import statistics
import struct
import subprocess
import tempfile
import termios
import threading
import time

ESCAPES = re.compile(rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[\[?=>()][0-9;:?<=> ]*[A-Za-z0-9]?|\x1b.")
ROUND = 0.25


class Window:
    """A program in a terminal of its own."""

    def __init__(self, size, command, env):
        self.fd, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        terminal = (os.POSIX_SPAWN_OPEN, 0, os.ttyname(inside), os.O_RDWR, 0)
        actions = [terminal, (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.began = time.perf_counter()
        self.pid = os.posix_spawnp(command[0], command, env, file_actions=actions, setsid=True)
        os.close(inside)
        self.bytes = 0

    def take(self, timeout):
        """The next bytes and when they came; none in that time."""
        if not select.select([self.fd], [], [], max(0, timeout))[0]:
            return b"", 0
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            return b"", 0
        self.bytes += len(data)
        return data, time.perf_counter()

    def rest(self, secs):
        until = time.perf_counter() + secs
        while (left := until - time.perf_counter()) > 0:
            self.take(left)

    def read_beside(self):
        """Reads on a thread of its own until the window ends."""
        def read():
            while True:
                try:
                    os.read(self.fd, 1 << 16)
                except OSError:
                    return
        threading.Thread(target=read, daemon=True).start()

    def press(self, keys):
        os.write(self.fd, keys)

    def shown_after(self, keys, patience):
        """From the key to the first bytes that follow it; none where nothing follows."""
        began = time.perf_counter()
        self.press(keys)
        while (left := began + patience - time.perf_counter()) > 0:
            data, at = self.take(left)
            if data:
                return at - began
        return None

    def facts(self):
        """CPU in ns, voluntary switches, resident KiB."""
        ran = switches = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/schedstat") as stat:
                ran += int(stat.read().split()[0])
            with open(f"/proc/{self.pid}/task/{task}/status") as status:
                switches += sum(int(line.split()[1]) for line in status if line.startswith("voluntary"))
        with open(f"/proc/{self.pid}/status") as status:
            resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
        return ran, switches, resident

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        for _ in range(100):
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                break
            self.take(0.02)
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.fd)


def cells(data):
    """How many characters stand in these bytes."""
    return len(ESCAPES.sub(b"", data).decode(errors="ignore").replace(" ", "").replace("\r", "").replace("\n", ""))


def first_frame(size, command, env):
    """From the start to the first full frame, in seconds."""
    window = Window(size, command, env)
    reads, until = [], window.began + 5
    while (left := until - time.perf_counter()) > 0:
        data, at = window.take(left)
        if data:
            reads.append((at, data))
            until = min(until, at + ROUND)
    window.end()
    whole, written = sum(cells(data) for _, data in reads), 0
    for at, data in reads:
        written += cells(data)
        if written * 10 >= whole * 9:
            return at - window.began
    return float("nan")


def away_from_the_second():
    past = time.time() % 1
    return max(0, 0.15 - past) + (1.15 - past if past > 0.8 else 0)


def between(window, n):
    window.rest(0.04 + 0.01 * (n % 5))
    window.rest(away_from_the_second())


def calls_in(pid, secs):
    """Counts the system calls of a process for so long; none where that cannot be done."""
    if not shutil.which("perf"):
        return None
    command = ["perf", "stat", "-x,", "-e", "raw_syscalls:sys_enter", "-p", str(pid), "--", "sleep", str(secs)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)


class Program:
    """One row of the table."""

    def __init__(self, name, command, keys, setup=(), before=None):
        self.name, self.command, self.keys, self.setup, self.before = name, command, keys, setup, before

    def open(self, size, env):
        if self.before:
            self.before()
        window = Window(size, self.command, env)
        window.rest(0.6)
        for key in self.setup:
            window.press(key)
            window.rest(0.4)
        return window

    def measure(self, said, env):
        row = {"name": self.name}
        starts = []
        for _ in range(said.runs):
            if self.before:
                self.before()
            starts.append(first_frame(said.size, self.command, env) * 1000)
        row["frame"] = statistics.median(starts)
        window = self.open(said.size, env)
        shown = []
        for n in range(said.n if self.keys else 0):
            between(window, n)
            after = window.shown_after(self.keys[n % len(self.keys)], 1.5)
            shown.append((after if after is not None else 1.5) * 1000)
            if len(shown) == 3 and min(shown) > 300:
                break
        row["key"] = statistics.median(shown) if shown else None
        row["p99"] = sorted(shown)[int(len(shown) * 0.99)] if shown else None
        window.rest(2)
        counted = calls_in(window.pid, said.secs)
        (ran, switches, _), began, window.bytes = window.facts(), time.perf_counter(), 0
        window.rest(said.secs)
        passed = time.perf_counter() - began
        now_ran, now_switches, resident = window.facts()
        row["cpu"], row["wakes"] = (now_ran - ran) / passed / 1e7, (now_switches - switches) / passed
        row["bytes"], row["rss"] = window.bytes / passed, resident / 1024
        if counted:
            lines = counted.communicate()[1].splitlines()
            found = [line.split(",")[0] for line in lines if "sys_enter" in line]
            row["calls"] = int(found[0]) / said.secs if found and found[0].isdigit() else None
        row["binary"] = os.path.getsize(shutil.which(self.command[0])) / 1e6
        window.end()
        return row


def journal(program, env, path, presses):
    """A meeting of so many presses, in the members' time of its second item, somebody speaking and two waiting."""
    if os.path.exists(path):
        os.remove(path)
    drive = subprocess.Popen([program, "drive", "model-90", "--journal", path], env=env, text=True,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    drive.stdout.readline()

    def do(command, **more):
        drive.stdin.write(json.dumps({"do": {command: more}}) + "\n")
        drive.stdin.flush()
        return json.loads(drive.stdout.readline()).get("saved", 0)

    do("mark", who="all", presence="present")
    for _ in range(3):
        saved = do("begin" if _ == 0 else "next")
    with open(path) as lines:
        people = [one["id"] for one in json.loads(lines.readline())["events"][0]["created"]["agenda"]["roster"]]
    turn = 0
    while saved < presses - 8:
        do("ask", who=people[turn % len(people)])
        do("give_floor")
        do("opinion", who=people[turn % len(people)], text="Đề nghị rà lại tiến độ của từng bộ phận, nêu rõ vì sao chậm.")
        saved, turn = do("end_speech"), turn + 1
    while saved < presses - 4:
        saved = do("note", text="ghi")
    for who in people[:3]:
        do("ask", who=who)
    do("give_floor")
    drive.stdin.close()
    drive.wait()


def synced(folder, n):
    """A line of 200 bytes on the disk, at the pace of keys: p50 in ms."""
    times = []
    with open(os.path.join(folder, "sync"), "ab", buffering=0) as file:
        for _ in range(n):
            time.sleep(0.05)
            began = time.perf_counter()
            file.write(b"x" * 199 + b"\n")
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def saved_keys(console, room, n):
    """A key that is written: to the console's own picture, and to the room's; each in ms."""
    own, rooms = [], []
    for turn in range(n):
        between(console, turn)
        room.rest(0.05)
        began = time.perf_counter()
        console.press(b".")
        seen = {}
        while len(seen) < 2 and time.perf_counter() - began < 2:
            ready = select.select([console.fd, room.fd], [], [], 0.5)[0]
            for window in (console, room):
                if window.fd in ready:
                    _, at = window.take(0)
                    seen.setdefault(window, (at - began) * 1000)
        own.append(seen.get(console, 2000))
        rooms.append(seen.get(room, 2000))
    return own, rooms


COLUMNS = [("frame", "first frame ms", 1), ("key", "key → screen ms", 2), ("p99", "p99", 2), ("cpu", "CPU %", 3),
           ("wakes", "wake-ups/s", 1), ("calls", "calls/s", 1), ("bytes", "bytes/s", 0), ("rss", "RSS MiB", 1), ("binary", "binary MB", 2)]


def table(rows, value):
    print("| program | " + " | ".join(title for _, title, _ in COLUMNS) + " |")
    print("|---" * (len(COLUMNS) + 1) + "|")
    for row in rows:
        shown = [value(row, key, digits) for key, _, digits in COLUMNS]
        print(f"| {row['name']} | " + " | ".join(shown) + " |")


def figure(row, key, digits):
    return "–" if row.get(key) is None else f"{row[key]:.{digits}f}"


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("program")
    ask.add_argument("--peer", action="append", default=[], help="a command line; its first key pressed is a space")
    ask.add_argument("--size", default="120x40", type=lambda text: tuple(int(part) for part in text.split("x")))
    ask.add_argument("--secs", default=30, type=int)
    ask.add_argument("--runs", default=20, type=int)
    ask.add_argument("--n", default=100, type=int)
    ask.add_argument("--presses", default=1000, type=int)
    ask.add_argument("--letters", default="auto")
    ask.add_argument("--first", action="store_true")
    said = ask.parse_args()
    if said.first:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(20))
    program = os.path.abspath(said.program)
    floors = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors/target/release")
    with tempfile.TemporaryDirectory() as data:
        env = {"HOME": data, "NHIP_DATA": data, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
               "COLORTERM": "truecolor", "PATH": os.environ["PATH"]}
        if "TZ" in os.environ:
            env["TZ"] = os.environ["TZ"]
        kept, path = os.path.join(data, "kept.jsonl"), os.path.join(data, "meeting.jsonl")
        journal(program, env, kept, said.presses)
        again = lambda: shutil.copy(kept, path)
        again()
        console = Program("nhip, console", [program, "resume", path, "--letters", said.letters], [b"?", b"\x1b"], [b"\r"], again)
        room = Program("nhip, room", [program, "room", path, "--letters", said.letters], [b"t"])
        rows = [console.measure(said, env)]
        # A room follows a console that is alive.
        desk = console.open(said.size, env)
        desk.read_beside()
        rows.append(room.measure(said, env))
        desk.end()
        beside = [("floor: full screen", [os.path.join(floors, "dense")]), ("floor: digits", [os.path.join(floors, "digits")])]
        beside += [(os.path.basename(shlex.split(peer)[0]), shlex.split(peer)) for peer in said.peer]
        for name, command in beside:
            if shutil.which(command[0]):
                rows.append(Program(name, command, [b" "]).measure(said, env))
            else:
                print(f"{name}: not there, left out")
        desk = console.open(said.size, env)
        wall = Window(said.size, [program, "room", path, "--letters", said.letters], env)
        wall.rest(1)
        own, rooms = saved_keys(desk, wall, said.n)
        disk = synced(data, said.n)
        desk.end()
        wall.end()
    with open("/proc/cpuinfo") as cpus:
        model = next((line.split(":")[1].strip() for line in cpus if line.startswith("model name")), platform.machine())
    print(f"\n{model}, {os.cpu_count()} processors, {platform.system()} {platform.release()}, load {os.getloadavg()[0]:.1f}"
          f"{', served first' if said.first else ''}; {said.size[0]}×{said.size[1]}, {said.runs} starts, {said.n} keys, {said.secs} s\n")
    table(rows, figure)
    floor = next((row for row in rows if row["name"] == "floor: full screen"), None)
    if floor:
        print("\nEach divided by the full screen's floor:\n")
        table(rows, lambda row, key, digits: "–" if not (row.get(key) and floor.get(key)) else f"{row[key] / floor[key]:.2f}")
    part = lambda values, share: sorted(values)[int(len(values) * share)]
    print(f"\nA line on this disk: p50 {disk:.2f} ms. A key that is saved, on the console: p50 {part(own, 0.5):.2f} ms, "
          f"so {part(own, 0.5) - disk:.2f} above the disk, p99 {part(own, 0.99):.2f}; in the room: p50 {part(rooms, 0.5):.2f}, p99 {part(rooms, 0.99):.2f}.")


main()
