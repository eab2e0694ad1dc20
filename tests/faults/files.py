#!/usr/bin/env python3
"""Files that are no files, or mean harm, in the place of every file that is read: a message within a second, never a hang, a panic or
100 MB of memory. And what the program makes is its owner's alone, whatever the umask.

    files.py [SCENE…]      hostile, rights
"""

import json
import os
import re
import resource
import socket
import subprocess
import sys
import tempfile
import time

from window import claim, done, program, surroundings

MIB = 1 << 20


def made(folder):
    """Every kind of file that nobody wants to be given."""
    path = lambda name: os.path.join(folder, name)
    def put(name, content):
        with open(path(name), "wb") as file:
            file.write(content)
        return path(name)
    os.mkfifo(path("pipe"))
    os.mkdir(path("folder"))
    with open(path("sparse"), "wb") as file:
        file.truncate(8 << 30)
    os.symlink("/dev/zero", path("link-to-zero"))
    os.symlink(path("nowhere"), path("link-to-nothing"))
    os.symlink("loop", path("loop"))
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(path("socket"))
    listening.close()
    for name, content in {
        "empty": b"",
        "brackets": b"(" * 3_000_000,
        "square": b"[" * 3_000_000,
        "curly": b'{"a":' * 600_000,
        "nul": b"\0" * 65536,
        "nul-inside": b'(title: "a\0b")',
        "utf16": "(title: \"Hội nghị\")".encode("utf-16"),
        "utf16-no-mark": "(title: \"Hội nghị\")".encode("utf-16-le"),
        "not-utf8": b"(title: \"\xff\xfe\xc0\xaf\")",
        "one-line": b"a" * (4 * MIB),
        "quotes": b'"' * 3_000_000,
        "comment": b"/*" * 1_500_000,
        "zip": b"PK\x03\x04" + b"\0" * 1000,
        "escapes": b"(title: \"\x1b]0;owned\x07\x1b[2J\xe2\x80\xae\")",
    }.items():
        put(name, content)
    locked = put("no-permission", b"(title: \"x\")")
    os.chmod(locked, 0)
    return ["/dev/zero", "/dev/full", "/dev/tty", path("missing"), *(path(name) for name in sorted(os.listdir(folder)))]


def ways(folder):
    """Each way in that reads a file: its name, and what is typed."""
    beside = os.path.join(folder, "beside")
    os.makedirs(beside)
    def agenda(field, path):
        name = os.path.join(beside, f"{field}-{os.path.basename(path) or 'x'}.ron")
        text = subprocess.run([program(), "new", "staff-45"], capture_output=True, text=True).stdout
        if field == "roster":
            start = text.index("    roster: [")
            end = text.index("    ],", start) + len("    ],")
            text = text[:start] + f"    roster: {json.dumps(path)}," + text[end:]
        else:
            text = re.sub(r"    score: None\(.*\)", f"    score: Sheet({json.dumps(path)})", text)
        open(name, "w").write(text)
        return name
    return {
        "agenda": lambda path: ["check", path],
        "agenda, driven": lambda path: ["drive", path],
        "roster of an agenda": lambda path: ["check", agenda("roster", path)],
        "sheet of an agenda": lambda path: ["check", agenda("sheet", path)],
        "journal": lambda path: ["journal", path],
        "journal, minutes": lambda path: ["minutes", path],
        "journal, driven": lambda path: ["drive", "staff-45", "--journal", path],
        "roster import": lambda path: ["roster", "import", path, "--yes", "-o", os.path.join(beside, "taken.ron"), "--force"],
        "drive input": None,
    }


def run(arguments, data, given=None):
    """Exit code, seconds, MiB, and what was said."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, time.time()
    source = subprocess.DEVNULL if given is None else os.open(given, os.O_RDONLY | os.O_NONBLOCK)
    measured = ["python3", "-c", "import os,sys,resource,subprocess as s\nr=s.run(sys.argv[1:],timeout=20,stdout=s.PIPE,stderr=s.STDOUT)\n"
                "sys.stdout.buffer.write(r.stdout[-3000:])\nsys.stderr.write(f'{r.returncode} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}')"]
    try:
        done = subprocess.run([*measured, program(), *arguments], stdin=source, capture_output=True, timeout=30, env=surroundings(data), cwd=data)
        code, kib = (int(part) for part in done.stderr.split()[-2:])
        # The measuring process itself is the least that is seen.
        return code, time.time() - began, kib / 1024, done.stdout.decode("utf8", "replace")
    except (subprocess.TimeoutExpired, ValueError):
        return None, time.time() - began, 0, "never ended"
    finally:
        if source != subprocess.DEVNULL:
            os.close(source)


def hostile(top):
    folder, data = os.path.join(top, "files"), os.path.join(top, "data")
    for one in (folder, data):
        os.makedirs(one)
    files = made(folder)
    started = min(run(["--version"], data)[1] for _ in range(3))
    for name, way in ways(top).items():
        wrong, slowest, most, count = [], 0, 0, 0
        for path in files:
            if way is None and (path in ("/dev/tty", os.path.join(folder, "pipe"), os.path.join(folder, "socket")) or not os.path.exists(path)
                                or path.endswith(("sparse", "zero", "full", "folder"))):
                continue  # whoever gives an endless input to a program that reads lines gets what was asked for
            if path.endswith("no-permission") and not os.geteuid():
                continue
            if name.startswith("journal") and path.endswith("empty") or name == "journal, driven" and path.endswith(("missing", "/nul")):
                continue  # a place for a new meeting; zeros are what a power cut leaves of a first line
            code, seconds, mib, said = run(way(path) if way else ["drive", "staff-45"], data, None if way else path)
            seconds -= started
            slowest, most, count = max(slowest, seconds), max(most, mib), count + 1
            if code is None or code in (101, 134, 139) or code < 0 or "panicked" in said:
                wrong.append((os.path.basename(path), code, said[-150:]))
            elif way and code == 0:
                wrong.append((os.path.basename(path), "taken for good"))
            elif not said.strip():
                wrong.append((os.path.basename(path), code, "not a word"))
            elif any(ord(letter) < 32 and letter not in "\n\t" or letter == "\u202e" for letter in said):
                wrong.append((os.path.basename(path), "raw", repr(said[-120:])))
            elif seconds > 1:
                wrong.append((os.path.basename(path), f"{seconds:.1f} s"))
            elif mib > 100:
                wrong.append((os.path.basename(path), f"{mib:.0f} MiB"))
        claim(f"{name}: {count} files", not wrong, wrong or f"at most {slowest:.2f} s, {most:.0f} MiB")


def rights(top):
    for umask in (0o000, 0o022, 0o777 & ~0o700):
        data = os.path.join(top, f"u{umask:o}")
        os.makedirs(data)
        old = os.umask(umask)
        try:
            lines = "".join(json.dumps({"do": do}) + "\n" for do in
                            ({"mark": {"who": "all", "presence": "present"}}, {"begin": {}}, {"note": {"text": "mine"}}))
            path = os.path.join(data, "deep", "er", "m.jsonl")
            os.makedirs(os.path.dirname(path))
            subprocess.run([program(), "drive", "staff-45", "--journal", path], input=lines, text=True, capture_output=True, env=surroundings(data))
            subprocess.run([program(), "minutes", path, "--all", os.path.join(data, "papers", "of-it")], capture_output=True, env=surroundings(data))
            subprocess.run([program(), "minutes", path, "-o", os.path.join(data, "one.md")], capture_output=True, env=surroundings(data))
        finally:
            os.umask(old)
        wrong, count = [], 0
        for folder, names, files in os.walk(data):
            for name in files:
                count += 1
                mode = os.stat(os.path.join(folder, name)).st_mode & 0o777
                if mode != 0o600:
                    wrong.append((name, oct(mode)))
            for name in names:
                mode = os.stat(os.path.join(folder, name)).st_mode & 0o777
                if name in ("papers", "of-it") and mode != 0o700:
                    wrong.append((name, oct(mode)))
        claim(f"umask {umask:03o}: journal, lock and papers, {count} files, are the owner's alone", not wrong and count > 4, wrong[:4])


SCENES = {one.__name__: one for one in (hostile, rights)}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        sys.exit("\n".join(SCENES))
    for name in sys.argv[1:] or SCENES:
        print(f"-- {name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="nhip-files-") as top:
            SCENES[name](top)
    done()
