#!/usr/bin/env python3
"""Whatever dies, what was answered with "happened" is in the journal, in order, and at most the one press in flight besides.

    crash.py kill [ROUNDS]          kill -9 at any moment, 200 rounds, one journal through all of them
    crash.py calls                  killed at every call that touches a file (strace)
    crash.py errors                 every call on the journal fails once, with each error (strace)
    crash.py cut                    the journal cut at every byte
    crash.py flip                   every bit of the journal turned over
    crash.py power ext4|xfs [N]     the power fails N times: a file system in a file, shut down without a word (root, xfsprogs)
    crash.py order                  an answer leaves only after the sync of its line and of a new file's folder (strace)

The kill proves that nothing is kept back in the process; only the power cut proves that it is on the disk.
"""

import json
import os
import random
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

from window import claim, done, program

TOP = tempfile.mkdtemp(prefix="nhip-crash-")
DICE = random.Random(20260105)
OPENED_WITHIN = 20


def notes(path):
    """The notes that the program believes, and its exit code."""
    run = subprocess.run([program(), "journal", path], capture_output=True, timeout=60)
    found = []
    for line in run.stdout.splitlines():
        for event in json.loads(line)["events"]:
            if "noted" in event:
                found.append(event["noted"]["text"])
    return found, run.returncode


class Console:
    """`nhip drive` on a journal: notes in, answers out."""

    def __init__(self, path, wrap=()):
        self.process = subprocess.Popen([*wrap, program(), "drive", "staff-45", "--journal", path], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
        self.rest, self.answers = b"", []
        self.is_ready = self.answer(OPENED_WITHIN) is not None and "ready" in self.answers[0]

    def hear(self, seconds):
        """Takes what has come; false when nothing more will."""
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            return True
        some = os.read(self.process.stdout.fileno(), 65536)
        *lines, self.rest = (self.rest + some).split(b"\n")
        self.answers += [json.loads(line) for line in lines]
        return bool(some)

    def answer(self, seconds=10):
        """The next answer, or None."""
        had, end = len(self.answers), time.time() + seconds
        while len(self.answers) == had and time.time() < end:
            if not self.hear(0.1):
                break
        return self.answers[had] if len(self.answers) > had else None

    def say(self, text):
        try:
            self.process.stdin.write((json.dumps({"do": {"note": {"text": text}}}) + "\n").encode())
        except BrokenPipeError:
            pass

    def note(self, text):
        self.say(text)
        return self.answer()

    def saved(self):
        return sum("happened" in one for one in self.answers)

    def kill(self):
        self.process.kill()
        while self.hear(0.5) and select.select([self.process.stdout], [], [], 0.2)[0]:
            pass
        self.process.wait()

    def end(self):
        self.process.stdin.close()
        while self.hear(1) and self.process.poll() is None:
            pass
        return self.process.wait()


def word():
    return f"note {DICE.randrange(10**9)} " + "ơ" * DICE.randrange(1, 60)


def kept(path, sent, saved, codes=(0, 1)):
    """What is wrong with a journal: None if all that was saved is there, and nothing but what was sent."""
    found, code = notes(path)
    if code not in codes:
        return f"exit code {code}"
    if len(found) < saved:
        return f"{saved - len(found)} of {saved} saved notes are lost"
    return None if found == sent[:len(found)] else "a note was altered or invented"


def goes_on(path):
    """Whether it can be opened again, takes a note and is whole then; what is wrong if not."""
    before, _ = notes(path)
    console = Console(path)
    if not console.is_ready:
        return f"cannot be opened: {console.answers[:1]}"
    answer = console.note("after")
    console.end()
    if not answer or "happened" not in answer:
        return f"takes nothing: {answer}"
    return kept(path, before + ["after"], len(before) + 1, codes=(0,))


def fresh(name):
    folder = os.path.join(TOP, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return os.path.join(folder, "meeting.jsonl")


def sample(name, count=8):
    path = fresh(name)
    console, sent = Console(path), [word() for _ in range(count)]
    for text in sent:
        console.note(text)
    console.end()
    return path, sent


def kill(rounds=200):
    path, sent, saved, wrong = fresh("kill"), [], 0, []
    for n in range(rounds):
        console = Console(path)
        if not console.is_ready:
            wrong.append((n, console.answers))
            break
        sent = notes(path)[0]
        if len(sent) < saved:
            wrong.append((n, "lost between"))
        had, end = len(sent), time.time() + DICE.random() * 0.06
        while time.time() < end:
            sent.append(word())
            console.say(sent[-1])
            if DICE.random() < 0.5:
                console.hear(0)
        console.kill()
        saved = had + console.saved()
        fault = kept(path, sent, saved)
        if fault:
            wrong.append((n, fault))
            break
    claim(f"kill -9 at any moment, {n + 1} rounds on one journal", not wrong, wrong[:2] or f"{saved} notes saved")


def traced(path, *options):
    trace = os.path.join(TOP, "trace")
    return trace, ["strace", "-f", "-y", "-qq", "-s", "80", "-o", trace, *options]


def calls():
    times, wrong = 0, []
    for call in ("openat", "write", "fdatasync", "fsync", "ftruncate", "flock", "close"):
        for at in range(1, 80):
            path = fresh("calls")
            trace, wrap = traced(path, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={at}")
            console, sent = Console(path, wrap), []
            while console.is_ready and len(sent) < 6:
                sent.append(word())
                if console.note(sent[-1]) is None:
                    break
            console.end()
            if "killed by SIGKILL" not in open(trace, errors="replace").read():
                break
            times += 1
            # Before line 1 is whole there is no journal yet; then a meeting may begin there.
            codes = (0, 1) if console.is_ready else (0, 1, 2, 3)
            fault = (kept(path, sent, console.saved(), codes) if os.path.exists(path) else None) or goes_on(path)
            if fault:
                wrong.append((call, at, fault))
    claim(f"killed at each of {times} calls on files", times and not wrong, wrong[:2])


def errors():
    times, wrong = 0, []
    plans = [("write", error) for error in ("ENOSPC", "EIO", "EDQUOT", "EFBIG")] + [("fdatasync", "EIO"), ("fdatasync", "ENOSPC")]
    for call, error in plans:
        for at in (1, 2, 3, 5):
            path = fresh("errors")
            open(path, "w").close()
            trace, wrap = traced(path, "-P", path, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={at}")
            console, told = Console(path, wrap), []
            while console.is_ready and len(told) < 7:
                text = word()
                told.append((text, console.note(text)))
            console.end()
            if "INJECTED" not in open(trace, errors="replace").read():
                continue
            times += 1
            yes = [text for text, answer in told if answer and "happened" in answer]
            no = [text for text, answer in told if answer and "error" in answer]
            found, code = notes(path)
            if found != yes:
                wrong.append((call, error, at, f"said yes to {len(yes)}, keeps {len(found)}"))
            if console.is_ready and not no:
                wrong.append((call, error, at, "nobody was told"))
            if told and no and any("happened" in (answer or {}) for _, answer in told[len(yes):]):
                wrong.append((call, error, at, "went on in the same file after a failure"))
            if console.is_ready and code not in (0, 1):
                wrong.append((call, error, at, f"exit code {code}"))
            fault = goes_on(path)
            if fault:
                wrong.append((call, error, at, fault))
    claim(f"a failing write or sync, {times} times: what was refused is not there, nothing follows it, what was saved is", times and not wrong, wrong[:2])


def cut():
    path, sent = sample("cut")
    whole, wrong = open(path, "rb").read(), []
    first = whole.index(b"\n") + 1
    for length in range(len(whole) + 1):
        open(path, "wb").write(whole[:length])
        # A whole line without its line end may be believed; what ends before it may not.
        owed = sum(f'"text":"{text}"'.encode() in whole[:whole.rfind(b"\n", 0, length) + 1] for text in sent)
        found, code = notes(path)
        if found != sent[:len(found)] or not owed <= len(found) <= owed + 1 or code not in ((0, 1) if length >= first else (0, 1, 2)):
            wrong.append((length, code, owed, len(found)))
        elif length % 23 == 0 or whole[length - 1:length] == b"\n":
            fault = goes_on(path)
            if fault:
                wrong.append((length, fault))
    claim(f"cut at each of {len(whole)} bytes", not wrong, wrong[:2])


def flip():
    path, sent = sample("flip", 3)
    whole, wrong, silent = open(path, "rb").read(), [], 0
    started = time.time()
    for at in range(len(whole)):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[at] ^= 1 << bit
            open(path, "wb").write(damaged)
            found, code = notes(path)
            if code not in (0, 1, 2) or found != sent[:len(found)]:
                wrong.append((at, bit, code, "believed"))
            elif code == 0 and len(found) < len(sent):
                wrong.append((at, bit, "lost in silence"))
            silent += code == 0
    claim(f"each of {len(whole) * 8} bits turned over: none is believed", not wrong,
          wrong[:2] or f"{silent} changed nothing that counts; {time.time() - started:.0f} s")


def shell(*command):
    return subprocess.run(command, capture_output=True, text=True)


def power(kind="ext4", times=40):
    image, mount = os.path.join(TOP, "disk"), os.path.join(TOP, "mount")
    os.makedirs(mount, exist_ok=True)
    with open(image, "wb") as file:
        file.truncate((64 if kind == "ext4" else 320) << 20)
    made = shell(f"mkfs.{kind}", "-q", "-F" if kind == "ext4" else "-f", image)
    path = os.path.join(mount, "meeting.jsonl")
    sent, saved, wrong, n, more = [], 0, [made.stderr] if made.returncode else [], 0, 0
    while n < times and not wrong:
        on = shell("mount", "-o", "loop", image, mount)
        if on.returncode:
            wrong.append(on.stderr)
            break
        try:
            if n % 4 == 0 and os.path.exists(path):
                os.remove(path)
                shell("sync", "-f", mount)
            if n % 4 == 0:
                sent, saved = [], 0
            console = Console(path)
            if not console.is_ready:
                wrong.append((n, console.answers))
                console.kill()
                break
            sent = notes(path)[0]
            had, count = len(sent), DICE.randrange(1, 12)
            for k in range(count):
                sent.append(word())
                if k == count - 1 and DICE.random() < 0.7:
                    console.say(sent[-1])
                    console.hear(DICE.random() * 0.004)
                else:
                    console.note(sent[-1])
            off = shell("xfs_io", "-x", "-c", "shutdown", mount)
            if off.returncode:
                wrong.append(off.stderr)
            saved = had + console.saved()
            console.kill()
        finally:
            shell("umount", mount)
        shell("mount", "-o", "loop", image, mount)
        fault = kept(path, sent, saved) if os.path.exists(path) else (f"the whole journal of {saved}" if saved else None)
        if os.path.exists(path):
            more += len(notes(path)[0]) - saved
        shell("umount", mount)
        if fault:
            wrong.append((n, fault))
        n += 1
    claim(f"the power fails {n} times on {kind}", n == times and not wrong, wrong[:2] or f"{more} presses in flight were there too")


def order():
    path = fresh("order")
    trace, wrap = traced(path, "-e", "trace=openat,write,pwrite64,writev,fdatasync,fsync,ftruncate")
    console = Console(path, wrap)
    for _ in range(5):
        console.note(word())
    console.end()
    folder, is_dirty, is_nameless, answers, wrong = os.path.dirname(path), False, False, 0, []
    for line in open(trace, errors="replace"):
        call = re.match(r"\d+ +(\w+)\((.*)", line)
        if not call:
            continue
        name, rest = call.groups()
        if name == "openat" and f'"{path}"' in rest and "O_CREAT" in rest and "= -1" not in rest:
            is_nameless = True
        elif name in ("write", "pwrite64", "writev", "ftruncate") and f"<{path}>" in rest:
            is_dirty = True
        elif name in ("fsync", "fdatasync") and f"<{path}>" in rest:
            is_dirty = False
        elif name in ("fsync", "fdatasync") and f"<{folder}>" in rest:
            is_nameless = False
        elif name == "write" and rest.startswith("1<") and "happened" in rest:
            answers += 1
            if is_dirty or is_nameless:
                wrong.append(line.strip()[:90])
    claim(f"each of {answers} answers leaves after the sync of its line and of the folder", answers == 5 and not wrong, wrong[:1])


if __name__ == "__main__":
    tests = {one.__name__: one for one in (kill, calls, errors, cut, flip, power, order)}
    if len(sys.argv) < 2 or sys.argv[1] not in tests:
        sys.exit(__doc__)
    try:
        tests[sys.argv[1]](*(int(given) if given.isdigit() else given for given in sys.argv[2:]))
    finally:
        shutil.rmtree(TOP, ignore_errors=True)
    done()
