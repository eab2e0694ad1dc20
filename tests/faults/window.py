"""A window on the program, for the scripts beside this file: a pseudo-terminal, what a person would see on it, and what the process costs.

Needs pyte (PyPI). Nothing here reads the user's home: every window gets a data folder of its own.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time

try:
    import pyte
except ImportError:  # only the scripts that open a window need it
    pyte = None

ENTER, ESC, NEXT, DOWN, SPACE = "\r", "\x1b", "\x1b[6~", "\x1b[B", " "
F2, F3, F8, F9, F12, QUIT = "\x1bOQ", "\x1bOR", "\x1b[19~", "\x1b[20~", "\x1b[24~", "\x11"
# Every claim of a script goes here; the script ends with 1 when one did not hold.
CLAIMS = []


def program():
    """The binary under test: NHIP, else the release build of this tree."""
    here = os.path.dirname(os.path.abspath(__file__))
    return os.environ.get("NHIP") or os.path.join(here, "..", "..", "target", "release", "nhip")


def claim(what, held, seen=""):
    """Tells whether something holds, and remembers it."""
    CLAIMS.append(bool(held))
    print(("holds   " if held else "FAILS   ") + what + (f"   [{seen}]" if seen else ""), flush=True)
    return bool(held)


def done():
    """Ends the script with what became of its claims."""
    print(f"{sum(CLAIMS)} of {len(CLAIMS)} claims hold")
    sys.exit(not all(CLAIMS))


def surroundings(data, **more):
    """An environment with nothing of the person who runs the script; None takes a name away."""
    env = {"HOME": data, "NHIP_DATA": data, "LANG": "en_US.UTF-8", "TERM": "xterm-256color", "PATH": os.environ["PATH"],
           "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={data}/no-bus"}
    env.update(more)
    return {name: value for name, value in env.items() if value is not None}


def settings(tty):
    """What `stty -a` would say; the bits that repeat the speed for what comes in are the system's own affair."""
    now = termios.tcgetattr(tty)
    now[2] &= ~0o2003600000
    return now


class Window:
    """The program in a terminal."""

    def __init__(self, data, *arguments, columns=120, rows=36, wrap=(), before=None, command=None, **env):
        if pyte is None:
            sys.exit("this script needs pyte: pip install pyte")
        self.columns, self.rows = columns, rows
        self.master, self.tty = pty.openpty()
        self.size(columns, rows)
        self.before = settings(self.tty)
        self.lock = threading.Lock()
        self.glass = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.glass)
        self.bytes = bytearray()
        self.arrivals = []
        self.reads = threading.Event()
        self.reads.set()
        self.blind = False
        # A figure read off the glass, and when each of its values came: the moment at which their bytes arrived.
        self.figure = None
        self.changes = []
        self.is_open = True

        def session():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            if before:
                before()

        self.process = subprocess.Popen(
            command or [*wrap, program(), *arguments], stdin=self.tty, stdout=self.tty, stderr=self.tty,
            env=surroundings(data, **env), cwd=data, preexec_fn=session, close_fds=True)
        self.pid = self.process.pid
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        while self.is_open:
            self.reads.wait()
            try:
                if not select.select([self.master], [], [], 0.2)[0] or not self.reads.is_set():
                    continue
                some = os.read(self.master, 65536)
            except (OSError, ValueError):
                return
            if not some:
                return
            with self.lock:
                self.arrivals.append(time.time())
                self.bytes += some
                if not self.blind:
                    try:
                        self.stream.feed(some)
                    except Exception as error:  # pyte does not know every size
                        print("pyte:", error, file=sys.stderr)
                if self.figure:
                    value = self.figure("\n".join(self.glass.display))
                    if value is not None and (not self.changes or self.changes[-1][1] != value):
                        self.changes.append((self.arrivals[-1], value))

    def text(self):
        with self.lock:
            return "\n".join(line.rstrip() for line in self.glass.display)

    def until(self, so, seconds=20):
        """Whether the screen becomes so: words that are seen, or a claim about the text."""
        end = time.time() + seconds
        while time.time() < end:
            text = self.text()
            if (so(text) if callable(so) else so in text):
                return True
            time.sleep(0.02)
        return False

    def shows(self, words, seconds=20):
        if not self.until(words, seconds):
            raise SystemExit(f"never showed {words!r}:\n{self.text()}")
        return self

    def hides(self, words, seconds=20):
        if not self.until(lambda text: words not in text, seconds):
            raise SystemExit(f"still shows {words!r}:\n{self.text()}")
        return self

    def press(self, keys):
        os.write(self.master, keys.encode())
        return self

    def next(self):
        """Moves on, by a hand that does not press twice in a row."""
        time.sleep(0.45)
        return self.press(NEXT)

    def size(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def blank(self):
        """An empty glass of the first size: what was drawn for others is forgotten."""
        with self.lock:
            self.glass = pyte.Screen(self.columns, self.rows)
            self.stream = pyte.ByteStream(self.glass)
            self.blind = False

    def signal(self, number):
        os.kill(self.pid, number)

    def ends(self, seconds=10):
        """The exit code as a shell counts it, or None while it lives."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        return 128 - code if code < 0 else code

    def is_whole(self):
        """The shell has its settings, its screen and its cursor again."""
        time.sleep(0.3)
        with self.lock:
            out = bytes(self.bytes)
        left = lambda on, off: out.rfind(off) > out.rfind(on)
        screen = b"\x1b[?1049h" not in out or (left(b"\x1b[?1049h", b"\x1b[?1049l") and left(b"\x1b[?25l", b"\x1b[?25h")
                                               and left(b"\x1b[?2004h", b"\x1b[?2004l"))
        return screen and settings(self.tty) == self.before

    def close(self):
        """Closes the window, as a person does with the mouse."""
        self.is_open = False
        self.reads.set()
        time.sleep(0.3)
        os.close(self.master)
        os.close(self.tty)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def cpu(self):
        """Seconds of processor that it has used."""
        fields = open(f"/proc/{self.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kib(self):
        """Resident memory."""
        return int(next(line for line in open(f"/proc/{self.pid}/status") if line.startswith("VmRSS")).split()[1])

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))


def journal(data, shelf="meetings"):
    folder = os.path.join(data, shelf)
    names = [name for name in os.listdir(folder) if name.endswith(".jsonl")]
    return os.path.join(folder, names[0])


def happened(path):
    """The events that the program believes of a journal, as text, and its exit code."""
    run = subprocess.run([program(), "journal", path], capture_output=True, text=True, timeout=60)
    return run.stdout, run.returncode


def lobby(data, *more, **env):
    """A meeting that waits to begin."""
    return sees(Window(data, "staff-45", "--lang", "en", *more, **env))


def sees(console):
    """A new meeting asks which screen those present see: the first answer, a second window."""
    console.shows("Which screen do those present see?").press(ENTER)
    return console.hides("Which screen do those present see?").shows("WAITING TO START")


def discussion(data, **env):
    """A real meeting in the members' time of its second item."""
    console = lobby(data, **env)
    console.press(F2).shows("━ Roll call").press(F2).shows("9 people: present").press(ESC).hides("━ Roll call")
    console.next().shows("sample roster").press(ENTER).shows("1/5")
    console.next().shows("2/5")
    return console.next().shows("MEMBERS' TIME")
