#!/usr/bin/env python3
"""The disk fails under a meeting: full, read-only, taken away, cut off by a limit, slow. The console says NOT SAVED, refuses what would be
lost, keeps every clock, offers another folder and goes on there with everything; the room follows.

    disk.py [SCENE…]      full, readonly, taken need root (small file systems of their own); limit and slow do not (slow needs strace)
"""

import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

from window import DOWN, ENTER, ESC, F3, SPACE, Window, claim, discussion, done, happened, journal


def sh(*command):
    return subprocess.run(command, capture_output=True, text=True)


def journals(folder):
    return [os.path.join(top, name) for top, _, names in os.walk(folder) for name in names if name.endswith(".jsonl")]


def saved_lines(path):
    text, code = happened(path)
    return text.splitlines(), code


def not_saved(title, data, fail, elsewhere, mend=lambda: None):
    """A discussion on a disk that fails by `fail`; it goes on in `elsewhere`."""
    console = discussion(data, HOME=elsewhere)
    room = Window(data, "room", "--letters", "plain", HOME=elsewhere).shows("MEMBERS' TIME")
    first = journal(data)
    before_that = saved_lines(first)[0]
    fail()
    # What is left of the last block still takes a few presses.
    for _ in range(60):
        console.press("+")
        if console.until("NOT SAVED", 0.5):
            break
    claim(f"{title}: NOT SAVED, since when, and why", re.search(r"NOT SAVED since \d\d:\d\d", console.text()),
          "".join(re.findall(r"NOT SAVED [^│]*", console.text().splitlines()[0])).strip())
    # A dead disk does not even say what it has.
    kept = saved_lines(first)[0] or before_that
    shown = [window.text() for window in (console, room)]
    time.sleep(2.2)
    claim(f"{title}: clocks go on on both screens", all(window.text() != before for window, before in zip((console, room), shown)))
    claim(f"{title}: what would not be kept is refused, and said so", console.until("It could not be saved, so it did not happen", 2))
    console.press(ESC)
    time.sleep(0.3)
    console.press(ENTER)
    claim(f"{title}: other folders are offered", console.until("The home folder", 2))
    console.press(DOWN).press(ENTER)
    claim(f"{title}: it goes on in another folder", console.until(lambda text: "NOT SAVED" not in text and "Saving goes on" in text, 5))
    console.press(ESC)
    time.sleep(0.3)
    console.press(SPACE).shows("━ Ask to speak").press(ENTER)
    end, whole = time.time() + 8, False
    while time.time() < end and not whole:
        time.sleep(0.3)
        for path in journals(elsewhere):
            lines, code = saved_lines(path)
            whole |= code == 0 and bool(kept) and lines[:len(kept)] == kept and '"asked"' in "".join(lines[len(kept):])
    claim(f"{title}: with all {len(kept)} lines that were saved, and the next press", whole)
    claim(f"{title}: the room follows", room.until(lambda text: "console is away" not in text and ("Next" in text or "Ann Sample" in text or "Ben Sample" in text), 10))
    if os.environ.get("SHOW"):
        print(room.text())
    for window in (console, room):
        window.kill()
    mend()
    if os.path.exists(first):
        lines, code = saved_lines(first)
        claim(f"{title}: what was saved before is still whole there", code in (0, 1) and lines[:len(kept)] == kept, code)


class Mounted:
    """A small disk of its own."""

    def __init__(self, top):
        self.image, self.at = os.path.join(top, "disk"), os.path.join(top, "stick")
        os.makedirs(self.at)
        with open(self.image, "wb") as file:
            file.truncate(8 << 20)
        made = sh("mkfs.ext4", "-q", "-F", self.image)
        on = sh("mount", "-o", "loop", self.image, self.at)
        if made.returncode or on.returncode:
            raise SystemExit(made.stderr + on.stderr)

    def off(self):
        sh("umount", "-l", self.at)


def full(top, elsewhere):
    disk = Mounted(top)
    def fail():
        with open(os.path.join(disk.at, "filler"), "wb", buffering=0) as file:
            for size in (65536, 1024, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    pass
    try:
        not_saved("full", disk.at, fail, elsewhere)
    finally:
        disk.off()


def readonly(top, elsewhere):
    disk = Mounted(top)
    def fail():
        # As the system does by itself after an error of the device: no further write, whoever has the file open.
        sh("xfs_io", "-x", "-c", "shutdown", disk.at)
    def mend():
        sh("umount", "-l", disk.at)
        time.sleep(0.5)
        sh("mount", "-o", "loop", disk.image, disk.at)
    try:
        not_saved("device dead", disk.at, fail, elsewhere, mend)
    finally:
        disk.off()


def taken(top, elsewhere):
    disk = Mounted(top)
    try:
        console = discussion(disk.at, HOME=elsewhere)
        console.press(SPACE + ENTER)
        console.until("Saved", 2)
        path = journal(disk.at)
        sh("xfs_io", "-x", "-c", "shutdown", disk.at)
        disk.off()
        console.press(F3 + ENTER)
        console.press("still here" + ENTER)
        claim("taken away: NOT SAVED", console.until("NOT SAVED", 5))
        claim("taken away: the program lives, and its clocks go on", console.process.poll() is None)
        console.kill()
        sh("mount", "-o", "loop", disk.image, disk.at)
        text, code = happened(path)
        claim("taken away: put back, what was saved is there", code in (0, 1) and "asked" in text, code)
    finally:
        disk.off()


def limit(top, elsewhere):
    data = os.path.join(top, "data")
    os.makedirs(data)
    def fail(console):
        size = os.path.getsize(journal(data))
        resource.prlimit(console.pid, resource.RLIMIT_FSIZE, (size + 30, size + 30))
    # The limit holds everywhere: it is lifted before another folder is tried.
    console = discussion(data, HOME=elsewhere)
    fail(console)
    console.press(SPACE + ENTER)
    claim("file size limit: NOT SAVED, no death by signal", console.until("NOT SAVED", 5) and console.process.poll() is None)
    console.kill()
    text, code = happened(journal(data))
    claim("file size limit: nothing half written is believed", code in (0, 1) and "asked" not in text, code)


def slow(top, elsewhere):
    """Every sync takes two seconds."""
    data = os.path.join(top, "data")
    os.makedirs(data)
    console = discussion(data, HOME=elsewhere)
    room = Window(data, "room", "--letters", "plain").shows("MEMBERS' TIME")
    tracer = subprocess.Popen(["strace", "-f", "-qq", "-o", "/dev/null", "-p", str(console.pid), "-e", "trace=fdatasync", "-e",
                               "inject=fdatasync:delay_enter=2000000"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    before, began = re.findall(r"\d+:\d\d:\d\d", console.text())[0], time.time()
    console.press(SPACE + ENTER)
    claim("sync of 2 s: the console says that it is saving", console.until(lambda text: "aving" in text.splitlines()[0], 1.5), console.text().splitlines()[0].strip()[-30:])
    claim("sync of 2 s: its clock goes on meanwhile", console.until(lambda text: re.findall(r"\d+:\d\d:\d\d", text)[0] != before, 1.6))
    claim("sync of 2 s: nothing is shown as done before it is", "asked" in happened(journal(data))[0] or "Ann Sample" not in console.text().split("Not yet")[0])
    console.press(F3)
    claim("sync of 2 s: then it is there", console.until(lambda text: "aving" not in text.splitlines()[0], 5), f"after {time.time() - began:.1f} s")
    claim("sync of 2 s: keys that came meanwhile were taken in order", console.until("Whose words?", 4) or "emark" in console.text())
    tracer.send_signal(signal.SIGINT)
    tracer.wait()
    for window in (console, room):
        window.kill()


SCENES = {one.__name__: one for one in (full, readonly, taken, limit, slow)}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        sys.exit("\n".join(SCENES))
    for name in sys.argv[1:] or SCENES:
        if name in ("full", "readonly", "taken") and os.geteuid():
            print(f"-- {name}: left out, it needs root")
            continue
        print(f"-- {name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="nhip-disk-") as top, tempfile.TemporaryDirectory(prefix="nhip-home-") as elsewhere:
            SCENES[name](top, elsewhere)
    done()
