#!/usr/bin/env python3
"""Files that are no files, or mean harm, in the place of every file that is read: a message within a second, never a hang, a panic or
100 MB of memory. And what the program makes is its owner's alone, whatever the umask.

    files.py [SCENE…]      hostile, found, rights; all of them unless told otherwise

With pyte the screens are tried as well; without it they are left out.
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

from window import DOWN, ENTER, ESC, F2, F3, Window, claim, done, program, pyte, surroundings

MIB = 1 << 20
HERE = os.path.dirname(os.path.abspath(__file__))
ITEMS = os.path.join(HERE, "..", "tables", "programme.xlsx")
PEOPLE = os.path.join(HERE, "..", "tables", "ugly.xlsx")


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
        "journal, reported": lambda path: ["report", path],
        "journal, corrected": lambda path: ["amend", path, "--who", "Ann", "--why", "a slip of the pen", "--text", "it was so"],
        "roster import": lambda path: ["roster", "import", path, "--yes", "-o", os.path.join(beside, "taken.ron"), "--force"],
        "agenda import": lambda path: ["agenda", "import", path, "--yes", "-o", os.path.join(beside, "taken.ron"), "--force"],
        "roster of an import": lambda path: ["agenda", "import", ITEMS, "--roster", path, "--yes", "-o", os.path.join(beside, "taken.ron"), "--force"],
        "roster export": lambda path: ["roster", "export", path, "-o", os.path.join(beside, "list.csv"), "--force"],
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


def in_place(kind, place):
    """Such a file in the place of one that the program looks for by itself; not a link, where it can be had without one."""
    os.makedirs(os.path.dirname(place), exist_ok=True)
    if kind.endswith("/pipe"):
        os.mkfifo(place)
    elif kind.endswith("/folder"):
        os.mkdir(place)
    elif os.path.isfile(kind) and not os.path.islink(kind):
        os.link(kind, place)
    else:
        os.symlink(kind, place)


def found(top):
    """Files that nobody named: the program comes upon them in its own folder, among the documents and in the settings of the desktop."""
    folder = os.path.join(top, "files")
    os.makedirs(folder)
    places = ["settings.json", "agendas/2026-11-staff.ron", "agendas/2026-11-staff.ron.draft", "meetings/2026-01-05-1400-x.jsonl",
              "meetings/2026-01-05-1400-x.jsonl.owed", ".config/user-dirs.dirs"]
    runs = {"list": ["list", "--json"], "history": ["history", "--json"], "minutes": ["minutes"], "desktop": ["desktop"], "resume": ["resume"]}
    wrong, count, slowest, most = [], 0, 0, 0
    kinds = [one for one in made(folder) if one not in ("/dev/tty",) and not one.endswith("missing")]
    started = min(run(["--version"], top)[1] for _ in range(3))
    homes = []
    for n, kind in enumerate(kinds):
        data = os.path.join(top, f"data{n}")
        for place in places:
            in_place(kind, os.path.join(data, place))
        homes.append((kind, data))
        for name, arguments in runs.items():
            code, seconds, mib, said = run(arguments, data)
            seconds -= started
            slowest, most, count = max(slowest, seconds), max(most, mib), count + 1
            if code is None or code in (101, 134, 139) or "panicked" in said or seconds > 1 or mib > 100:
                wrong.append((os.path.basename(kind), name, code, f"{seconds:.1f} s", f"{mib:.0f} MiB", said[-100:]))
    claim(f"come upon without being named: {len(kinds)} kinds in {len(places)} places, {count} runs", not wrong,
          wrong[:4] or f"at most {slowest:.2f} s, {most:.0f} MiB")
    if pyte is None:
        print("left out without pyte: the screens that come upon them")
        return
    wrong, count = [], 0
    for kind, data in homes:
        for name, arguments, words in (("start", [], "Start the meeting"), ("prepare", ["prepare", "staff-45"], "Prepare"),
                                       ("meeting", ["staff-45"], "present see?"), ("practice", ["rehearse"], "WAITING"), ("room", ["room"], "")):
            window = Window(data, *arguments, "--lang", "en")
            began = time.time()
            came = window.until(lambda text: text.strip() and words in text, 5)
            count += 1
            if not came or window.process.poll() is not None and name != "room" or window.kib() > 100 * 1024:
                wrong.append((os.path.basename(kind), name, window.process.poll(), f"{time.time() - began:.1f} s", window.text()[:200]))
            window.kill()
    claim(f"come upon by a screen: {count} windows", not wrong, wrong[:3])


def agendas_said(folder):
    names = [name for name in os.listdir(folder) if name.endswith(".ron") and not name.startswith(".")] if os.path.isdir(folder) else []
    return [open(os.path.join(folder, name)).read() for name in names]


def typed(data):
    """What hands make: an agenda is prepared twice and left half done, a meeting is held on one screen to its end, with papers."""
    open(os.path.join(data, "short.ron"), "w").write(SHORT)
    agendas = os.path.join(data, "agendas")
    for name, last in (("staff-45", ""), (agendas, "nothing")):
        if name == agendas:
            name = os.path.join(agendas, next(name for name in sorted(os.listdir(agendas)) if name.endswith(".ron")))
        window = Window(data, "prepare", name, "--lang", "en").shows("Prepare")
        before = agendas_said(agendas)
        window.press(DOWN + DOWN).press("Hall" + ENTER)
        window.until(lambda _: agendas_said(agendas) != before, 5)
        # A length that cannot be kept: a draft.
        window.press(last + ENTER)
        time.sleep(0.5)
        window.kill()
    console = Window(data, os.path.join(data, "short.ron"), "--lang", "en").shows("present see?").press(ENTER).hides("present see?")
    console.press(F2).shows("━ Roll call").press(F2).shows("2/2").press(ESC).hides("━ Roll call")
    console.press(F3)
    time.sleep(0.3)
    console.press(ENTER + "half a sentence")
    time.sleep(1.5)
    console.press(ESC + ESC)
    for words in ("1/2", "2/2  Conclusion", "━ Closing steps"):
        console.next().shows(words)
    console.press("\x1b[F" + ENTER).shows("Close the meeting at")
    for _ in range(4):
        console.press(ENTER)
        if console.until("CLOSED", 1):
            break
    console.press(F3)
    console.until("written to", 5)
    console.kill()


SHORT = """(
    title: "Short meeting", body: (id: "staff", name: "Office"), superior: "The board", language: En, occasion: "meeting", address: "",
    length: "10m", roster: [(id: "a", name: "Ann A"), (id: "b", name: "Ben B")], chair: "a",
    segments: [
        (id: "one", kind: Opening, title: "Opening", present: "2m", discuss: None("no discussion")),
        (id: "two", kind: Closing, title: "Conclusion", present: "2m", discuss: None("no discussion")),
    ],
    score: None("no score here"),
)"""


def rights(top):
    for umask in (0o000, 0o022, 0o777 & ~0o700):
        data = os.path.join(top, f"u{umask:o}")
        os.makedirs(os.path.join(data, "deep", "er"))
        os.makedirs(os.path.join(data, "Desktop"))
        in_it = lambda *names: os.path.join(data, *names)
        path = in_it("deep", "er", "m.jsonl")
        stood = {os.path.join(where, name) for where, names, files in os.walk(data) for name in names + files} | {in_it("short.ron")}
        old = os.umask(umask)
        try:
            lines = "".join(json.dumps({"do": do}) + "\n" for do in
                            ({"mark": {"who": "all", "presence": "present"}}, {"begin": {}}, {"note": {"text": "mine"}},
                             {"adjourn": {"reason": "the light went out"}}))
            subprocess.run([program(), "drive", "staff-45", "--journal", path], input=lines, text=True, capture_output=True, env=surroundings(data))
            for arguments in (["minutes", path, "--all", in_it("papers", "of-it")], ["minutes", path, "-o", in_it("one.md")],
                              ["report", path, "-o", in_it("report.xlsx")], ["new", "model-90", "-o", in_it("agenda.ron")],
                              ["roster", "import", PEOPLE, "-o", in_it("people.ron")], ["agenda", "import", ITEMS, "-o", in_it("items.ron")],
                              ["roster", "export", "staff-45", "-o", in_it("list.xlsx")], ["desktop"]):
                done = subprocess.run([program(), *arguments], capture_output=True, text=True, env=surroundings(data), cwd=data, timeout=30)
                if done.returncode:
                    claim(" ".join(arguments), False, done.stderr[-200:])
            if pyte is not None:
                typed(data)
        finally:
            os.umask(old)
        wrong, names_made = [], []
        for where, folders, files in os.walk(data):
            for name in folders + files:
                whole = os.path.join(where, name)
                if whole in stood:
                    continue
                names_made.append(os.path.relpath(whole, data))
                mode = os.stat(whole).st_mode & 0o777
                may = (0o700,) if name in folders or name.endswith(".desktop") else (0o600,)
                if mode not in may:
                    wrong.append((names_made[-1], oct(mode)))
        wanted = ["m.jsonl", "m.jsonl.lock", "one.md", "report.xlsx", "agenda.ron", "people.ron", "items.ron", "list.xlsx", "nhip.desktop", "nhip.svg"]
        if pyte is not None:
            wanted += ["settings.json", ".ron", ".ron~", ".draft", ".jsonl", ".docx"]
        missing = [one for one in wanted if not any(name.endswith(one) for name in names_made)]
        claim(f"umask {umask:03o}: {len(names_made)} files and folders of every kind are the owner's alone", not wrong and not missing, (wrong[:6], missing) if wrong or missing else "")


SCENES = {one.__name__: one for one in (hostile, found, rights)}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        sys.exit("\n".join(SCENES))
    for name in sys.argv[1:] or SCENES:
        print(f"-- {name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="nhip-files-") as top:
            SCENES[name](top)
    done()
