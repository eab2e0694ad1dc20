#!/usr/bin/env python3
"""Good files with a few bytes changed, cut, doubled or exchanged for others, in every place where a file is read: an answer within a second,
never a panic, never a signal, never 100 MB. What was found is kept in the folder that is named in the end.

    fuzz.py [SECONDS] [SEED]      for each of agenda, sheet, roster table, journal and drive input; 600 unless told otherwise

No coverage guides it: the property tests of `cargo test` go deeper, this goes through the whole program.
"""

import glob
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

from window import claim, done, program, surroundings

HERE = os.path.dirname(os.path.abspath(__file__))
TREE = os.path.join(HERE, "..", "..")
# What is likely to mean something to one of the readers.
SCRAPS = [b"(", b")", b"[", b"]", b"{", b"}", b'"', b"\\", b"//", b"/*", b"*/", b"\0", b"\xff\xfe", b"\xe2\x80\xae", b"\x1b[2J", b"\n", b"\r\n", b"r#\"",
          b"9" * 40, b"-1", b"1e999", b"0.1", b"\\u{110000}", b"\\ud800", b"None", b"Some(", b"null", b"true", b"\"9999999h\"", b"\"-5m\"", b":", b",", b"PK\x03\x04",
          "ệ".encode(), b"\xcc\x81" * 40, b"<a>", b"&amp;", b"]]>", b"{\"do\":", b"\"t\":9223372036854775807", b"\"seq\":0"]


def changed(dice, seeds):
    bytes_ = bytearray(dice.choice(seeds))
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        at = dice.randrange(len(bytes_) + 1)
        until = min(len(bytes_), at + dice.choice((1, 2, 8, 64, 1024)))
        kind = dice.randrange(6)
        if kind == 0 and bytes_:
            bytes_[min(at, len(bytes_) - 1)] ^= 1 << dice.randrange(8)
        elif kind == 1:
            del bytes_[at:until]
        elif kind == 2:
            bytes_[at:at] = dice.choice(SCRAPS) * dice.choice((1, 1, 1, 50))
        elif kind == 3:
            bytes_[at:until] = dice.choice(SCRAPS)
        elif kind == 4:
            bytes_[at:at] = bytes_[at:until] * dice.choice((1, 30))
        else:
            other = dice.choice(seeds)
            begin = dice.randrange(len(other) + 1)
            bytes_[at:until] = other[begin:begin + dice.choice((8, 200, 4000))]
    return bytes(bytes_)


def read(*patterns):
    paths = [path for pattern in patterns for path in sorted(glob.glob(os.path.join(TREE, pattern)))]
    return [open(path, "rb").read() for path in paths]


def small():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def fuzz(name, seeds, arguments, seconds, seed, kept, is_input=False):
    dice, runs, found, slowest = random.Random(f"{name}{seed}"), 0, [], 0
    with tempfile.TemporaryDirectory(prefix="nhip-fuzz-") as folder:
        path, end = os.path.join(folder, "file"), time.time() + seconds
        while time.time() < end:
            content = changed(dice, seeds)
            open(path, "wb").write(content)
            began = time.time()
            try:
                with open(path, "rb") as given:
                    run = subprocess.run([program(), *[path if one == "{}" else one for one in arguments]], stdin=given if is_input else subprocess.DEVNULL,
                                         capture_output=True, timeout=10, env=surroundings(folder), cwd=folder, preexec_fn=small)
                code = run.returncode
            except subprocess.TimeoutExpired:
                code = "never ended"
            took, runs = time.time() - began, runs + 1
            slowest = max(slowest, took)
            if code not in (0, 1, 2, 3, 64) or took > 3:
                found.append((code, f"{took:.1f} s"))
                open(os.path.join(kept, f"{name.replace(' ', '-')}-{len(found)}"), "wb").write(content)
            for other in os.listdir(folder):
                if other != "file" and os.path.isfile(os.path.join(folder, other)):
                    os.remove(os.path.join(folder, other))
    claim(f"{name}: {runs} changed files in {seconds} s", not found, found[:3] or f"slowest {slowest:.2f} s")


if __name__ == "__main__":
    seconds = int((sys.argv[1:] + ["600"])[0])
    seed = (sys.argv[2:] + ["1"])[0]
    kept = tempfile.mkdtemp(prefix="nhip-finds-")
    stories = b"\n".join(line for text in read("tests/stories/*.jsonl") for line in text.splitlines() if line.startswith(b"{\"at\""))
    fuzz("agenda", read("agendas/*.ron", "tests/stories/*.ron"), ["check", "{}"], seconds, seed, kept)
    fuzz("sheet", read("agendas/sheets/*.ron"), ["check", "{}"], seconds, seed, kept)
    fuzz("roster table", read("tests/tables/*.xls*", "tests/tables/*.ods"), ["roster", "import", "{}", "--yes", "-o", "taken.ron", "--force"], seconds, seed, kept)
    fuzz("journal", read("tests/journals/*.jsonl"), ["minutes", "{}"], seconds, seed, kept)
    fuzz("drive input", [stories[:6000], stories[6000:14000], stories], ["drive"], seconds, seed, kept, is_input=True)
    if not os.listdir(kept):
        os.rmdir(kept)
    else:
        print("kept in", kept)
    done()
