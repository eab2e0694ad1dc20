#!/usr/bin/env python3
"""What hands, windows and systems do to both screens: the terminal is whole afterwards, the exit code right, nobody spins, nothing is lost.

    screens.py [SCENE…]      all of them unless told otherwise; `screens.py --list` names them
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

from window import DOWN, ENTER, ESC, F2, F12, NEXT, QUIT, SPACE, Window, claim, discussion, done, happened, journal, lobby, program, sees, surroundings

SIZES = [(1, 1), (200, 1), (1, 60), (2, 2), (80, 24), (0, 0), (3, 65), (240, 67), (20, 5), (119, 36)]
# What a program asks a terminal, and waits for.
QUESTIONS = re.compile(rb"\x1b\[[>=]?\d*c|\x1b\[\??\d*n|\x1b\[>\d*q|\x1b\]1[01];\?|\x1b\[\?\d+\$p|\x1bP\+q|\x1b\[1[4-9]t|\x1b\[\?u")


def both(data):
    console = discussion(data)
    room = Window(data, "room", "--letters", "plain").shows("MEMBERS' TIME")
    return console, room


def gone(*windows):
    for window in windows:
        window.kill()


def lines(data):
    return happened(journal(data))[0].count("\n")


def idle(window, seconds=5):
    """Processor in hundredths over a while."""
    before = window.cpu()
    time.sleep(seconds)
    return 100 * (window.cpu() - before) / seconds


def sizes(data):
    console, room = both(data)
    for name, window, words in (("console", console, "MEMBERS' TIME"), ("room", room, "MEMBERS' TIME")):
        window.blind = True
        for n in range(300):
            window.size(*SIZES[n % len(SIZES)])
            time.sleep(0.003)
        window.blank()
        window.size(window.columns, window.rows)
        came = window.until(lambda text: words in text and "2/5" in text, 1)
        claim(f"after 300 sizes down to 1×1 and 0×0 the {name} is right within a second", came and window.process.poll() is None)
    console.press(F12)
    claim("and takes keys", console.until("THẢO LUẬN", 2))
    gone(console, room)


def stop(data):
    console, room = both(data)
    began = time.time()
    for window in (console, room):
        window.signal(signal.SIGSTOP)
    time.sleep(10)
    for window in (console, room):
        window.signal(signal.SIGCONT)
    claim("stopped for 10 s, the console asks about the time that nobody saw, within a second", console.until("Time that was not seen", 1))
    passed = round(time.time() - began)
    def is_true(text):
        found = re.search(r"(\d):(\d\d) left", text)
        return found and abs(180 - int(found[1]) * 60 - int(found[2]) - passed) <= 3
    claim("and the room's clock has gone on", room.until(is_true, 1.5))
    claim("and no settings were lost", console.press(ENTER).until(lambda text: "not seen" not in text, 3))
    gone(console, room)


def stall(data):
    console, room = both(data)
    before = lines(data)
    console.reads.clear()
    time.sleep(0.3)
    began = time.time()
    for _ in range(60):
        console.press(F12)
    console.press(SPACE + ENTER)
    saved = False
    while time.time() < began + 5 and not saved:
        saved = lines(data) > before
    claim("a console whose terminal has stopped reading saves the next press", saved, f"after {time.time() - began:.1f} s")
    claim("the room beside it shows that", room.until(lambda text: "Next" in text and "Ben Sample" in text, 5))
    time.sleep(max(0, began + 20 - time.time()))
    claim("it does not spin meanwhile", idle(console, 3) < 5)
    console.reads.set()
    claim("read again after 20 s, it shows the newest picture within a second", console.until(lambda text: "MEMBERS' TIME" in text and "1 Ben Sample" in text, 1))
    gone(console)
    room.reads.clear()
    time.sleep(3)
    room.reads.set()
    claim("a room that was not read shows the newest picture within a second", room.until("console is away", 2))
    gone(room)


def silent(data):
    console, room = both(data)
    for name, window in (("console", console), ("room", room)):
        asked = QUESTIONS.findall(bytes(window.bytes))
        claim(f"the {name} asks its terminal nothing: one that answers no query is no wait", not asked, asked[:3])
    gone(console, room)


def poor(data):
    for term in ("dumb", "", None):
        window = Window(data, "--lang", "en", TERM=term)
        code = window.ends(5)
        time.sleep(0.3)
        if term == "dumb":
            claim("TERM=dumb: it says that it needs a terminal and ends with 3", code == 3 and b"needs a terminal" in window.bytes and b"\x1b" not in window.bytes, code)
        else:
            claim(f"TERM={'empty' if term == '' else 'missing'}: a picture, or a message and 3", code == 3 or (code is None and "Start the meeting" in window.text()), code)
        gone(window)
    for env in ({"LANG": "C"}, {"LANG": "POSIX", "LC_ALL": "C"}, {"LANG": None}, {"LANG": "vi_VN.ISO-8859-1"}):
        window = Window(tempfile.mkdtemp(dir=data), "staff-45", "--lang", "en", **env)
        came = window.until("present see?", 5)
        sees(window).press(F2)
        claim(f"no UTF-8 locale ({env}): it starts, and takes keys", came and window.until("━ Roll call", 3))
        window.press(ESC + QUIT)
        window.until("Quit?", 3)
        window.press(DOWN + ENTER)
        code = window.ends(3)
        claim("and leaves whole", code == 0 and window.is_whole(), code)
        gone(window)


def ends(data):
    for number, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGQUIT, 131), (signal.SIGHUP, 129)):
        folder = tempfile.mkdtemp(dir=data)
        console, room = both(folder)
        count = lines(folder)
        for name, window in (("room", room), ("console", console)):
            window.signal(number)
            got = window.ends(3)
            claim(f"{number.name}: the {name} ends with {code} and leaves the terminal whole", got == code and window.is_whole(), got)
        claim(f"{number.name}: every line is there", lines(folder) == count and happened(journal(folder))[1] == 0)
        gone(console, room)
    folder = tempfile.mkdtemp(dir=data)
    console, room = both(folder)
    gone(console)
    claim("kill -9: the room says within two seconds that the console has gone", room.until("console is away", 2.5))
    again = Window(folder, "resume", "--lang", "en")
    claim("kill -9: started again it stands where it was within two seconds", again.until(lambda text: "MEMBERS' TIME" in text and "2/5" in text, 2))
    claim("and the room sees it come back", room.until(lambda text: "console is away" not in text, 3))
    gone(again, room)
    for how, before in (("closed", None), ("closed, and nobody says so", lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))):
        folder = tempfile.mkdtemp(dir=data)
        console = lobby(folder, before=before)
        room = Window(folder, "room", "--letters", "plain", before=before).shows("Weekly staff meeting")
        for name, window in (("room", room), ("console", console)):
            window.close()
            code = window.ends(3)
            claim(f"window {how}: the {name} ends, it does not spin", code == 129, code)
        gone(console, room)


def jobs(data):
    shell = Window(data, command=["bash", "--norc", "--noprofile", "-i"])
    shell.press("stty -a > before; echo started\r").shows("started")
    shell.press(f"{os.path.abspath(program())} staff-45 --lang en\r")
    sees(shell)
    child = int(open(f"/proc/{shell.pid}/task/{shell.pid}/children").read().split()[0])
    for n in range(3):
        os.kill(child, signal.SIGTSTP)
        stopped = shell.until("Stopped", 3)
        time.sleep(0.3)
        is_still = open(f"/proc/{child}/stat").read().rsplit(")", 1)[1].split()[0] == "T"
        shell.press(f"stty -a > stopped; echo free-{n}\r")
        free = shell.until(f"free-{n}", 3)
        same = open(os.path.join(data, "before")).read() == open(os.path.join(data, "stopped")).read()
        claim("Ctrl-Z from outside: it stands, the shell has its screen and its settings", stopped and is_still and free and same)
        shell.press("fg\r")
        claim("fg: the picture is whole again within a second", shell.until(lambda text: "WAITING TO START" in text and "Agenda" in text, 1))
        time.sleep(0.2)
    shell.press(F2)
    claim("and keys arrive", shell.until("━ Roll call", 2))
    os.kill(child, signal.SIGKILL)
    gone(shell)


def rests(data):
    console, room = both(data)
    time.sleep(2)
    for name, window in (("console", console), ("room", room)):
        used = idle(window, 8)
        claim(f"the {name} takes less than 3 % of one processor while a clock runs", used < 3, f"{used:.2f} %, load {os.getloadavg()[0]:.1f}")
    gone(console, room)


def held(data):
    """A meeting that is over lies in the data folder."""
    path = os.path.join(data, "meetings", "2026-01-05-1400-staff.jsonl")
    os.makedirs(os.path.dirname(path))
    deeds = [("+0s", {"mark": {"who": "all", "presence": "present"}}), ("+10s", {"begin": {}}), ("+1m", {"note": {"text": "quorum"}}),
             ("+5m", {"next": {}}), ("+6m", {"adjourn": {"reason": "the light went out"}})]
    lines = "".join(json.dumps({"at": at, "do": do}) + "\n" for at, do in deeds)
    subprocess.run([program(), "drive", "staff-45", "--journal", path], input=lines, text=True, capture_output=True, env=surroundings(data), timeout=60)
    return path


# The screens beside the two of a meeting: what is typed, and what is read on each.
OTHERS = {
    "start screen": ([], "Start the meeting"),
    "preparing": (["prepare", "staff-45"], "Prepare the next meeting"),
    "looking back": (["history"], "The office"),
    "guided rehearsal": (["rehearse", "--guided"], "Practice 1/6"),
    "correcting": (["amend", "JOURNAL"], ":"),
    "check of the wall": (["room", "--check"], "m"),
}


def others(data):
    """The screens beside the two of a meeting, through the same."""
    for name, (arguments, words) in OTHERS.items():
        is_drawn = name != "correcting"
        folder = tempfile.mkdtemp(dir=data)
        path = held(folder)
        typed = [path if one == "JOURNAL" else one for one in arguments]
        opened = lambda **env: Window(folder, *typed, "--lang", "en", **env)
        for number, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGQUIT, 131), (signal.SIGHUP, 129)):
            window = opened().shows(words)
            window.signal(number)
            got = window.ends(3)
            claim(f"{name}, {number.name}: ends with {code}, the terminal whole", got == code and window.is_whole(), got)
            gone(window)
        window = opened().shows(words)
        gone(window)
        window = opened()
        claim(f"{name}, kill -9: started again it is there within two seconds", window.until(words, 2))
        asked = QUESTIONS.findall(bytes(window.bytes))
        claim(f"{name} asks its terminal nothing", not asked, asked[:3])
        if is_drawn:
            window.blind = True
            for n in range(300):
                window.size(*SIZES[n % len(SIZES)])
                time.sleep(0.003)
            window.blank()
            window.size(window.columns, window.rows)
            claim(f"{name}, after 300 sizes: right within a second", window.until(words, 1) and window.process.poll() is None)
            window.reads.clear()
            for _ in range(40):
                window.press(F12)
            time.sleep(3)
            claim(f"{name}, a terminal that does not read: it does not spin", idle(window, 3) < 5)
            window.reads.set()
            claim(f"{name}, read again: the newest picture within a second", window.until(words, 1))
        window.close()
        code = window.ends(3)
        claim(f"{name}, window closed: it ends", code in (129, 0), code)
        gone(window)
        window = opened(TERM="dumb")
        code = window.ends(3)
        claim(f"{name}, TERM=dumb: no escape is sent", b"\x1b" not in window.bytes and (code == 3 or not is_drawn), code)
        gone(window)
        window = opened(LANG="C")
        claim(f"{name}, no UTF-8 locale: it starts", window.until(words, 5))
        gone(window)
        shell = Window(folder, command=["bash", "--norc", "--noprofile", "-i"])
        shell.press("stty -a > before; echo started\r").shows("started")
        shell.press(" ".join([os.path.abspath(program()), *typed, "--lang", "en"]) + "\r").shows(words)
        time.sleep(0.5)
        child = int(open(f"/proc/{shell.pid}/task/{shell.pid}/children").read().split()[0])
        os.kill(child, signal.SIGTSTP)
        stopped = shell.until("Stopped", 3)
        shell.press("stty -a > stopped; echo free\r")
        free = shell.until("free", 3)
        same = open(os.path.join(folder, "before")).read() == open(os.path.join(folder, "stopped")).read()
        shell.press("fg\r")
        back = shell.until(words, 1)
        claim(f"{name}, stopped and fg: the shell has its screen, then the picture is back", stopped and free and same and (back or not is_drawn))
        os.kill(child, signal.SIGKILL)
        gone(shell)
        claim(f"{name}: no journal was harmed", happened(path)[1] == 0)


SCENES = {one.__name__: one for one in (sizes, stop, stall, silent, poor, ends, jobs, rests, others)}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        sys.exit("\n".join(SCENES))
    for name in sys.argv[1:] or SCENES:
        print(f"-- {name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="nhip-screens-") as data:
            SCENES[name](data)
    done()
