#!/usr/bin/env python3
"""A meeting in real time with both screens: what it costs in the end against the beginning, and whether its second stays the wall's.

    long.py [MINUTES] [ACTIONS]        90 and 400 unless told otherwise
    long.py --many [MEETINGS]          meetings one after another without a screen, 500 unless told otherwise
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

from window import ENTER, ESC, F3, F8, F9, F12, NEXT, SPACE, Window, claim, discussion, done, happened, journal, program, surroundings

# What hands do in a discussion, over and over: ask, invite, finish, write down, look, cover, hold.
HANDS = [SPACE + ENTER, ENTER, [F3, ENTER, "said so", ENTER, ESC], ENTER, "+", [F8, ESC], ".", ".", [F9, ENTER], F9, "?", ESC, SPACE + ENTER, ENTER, ENTER, F12, F12, NEXT]


def second_changes(window, since):
    """How late after the whole second the first bytes of each second came, in milliseconds."""
    with window.lock:
        arrivals = [at for at in window.arrivals if at >= since]
    firsts = {}
    for at in arrivals:
        firsts.setdefault(int(at), at % 1)
    return sorted(late * 1000 for late in firsts.values())


def long(minutes, actions):
    data = tempfile.mkdtemp(prefix="nhip-long-")
    console = discussion(data)
    room = Window(data, "room", columns=120, rows=36).shows("MEMBERS' TIME")
    step = minutes * 60 / actions
    begun, costs, pressed = time.time(), [], 0
    time.sleep(10)
    early = (second_changes(console, begun), second_changes(room, begun))
    print("load", os.getloadavg(), flush=True)
    while time.time() < begun + minutes * 60:
        hand = HANDS[pressed % len(HANDS)]
        for keys in hand if isinstance(hand, list) else [hand]:
            console.press(keys)
            time.sleep(0.3)
        pressed += 1
        costs.append([time.time() - begun, *(one(window) for window in (console, room) for one in (Window.kib, Window.descriptors))])
        if pressed % 20 == 0:
            print(f"{costs[-1][0]:7.0f} s  console {costs[-1][1]} KiB {costs[-1][2]} fd  room {costs[-1][3]} KiB {costs[-1][4]} fd", flush=True)
            for window in (console, room):
                with window.lock:
                    del window.arrivals[:-4000], window.bytes[:-65536]
        time.sleep(max(0, begun + pressed * step - time.time()))
    console.press(ESC)
    end = time.time()
    time.sleep(10)
    late = (second_changes(console, end), second_changes(room, end))
    text, code = happened(journal(data))
    print(f"{pressed} actions, {text.count(chr(10))} lines in the journal, ends with {code}, load {os.getloadavg()}")
    # What is loaded once (fonts, tables) is loaded in the first sixth.
    settled = len(costs) // 6
    for name, kib, fds in (("console", 1, 2), ("room", 3, 4)):
        grew = max(row[kib] for row in costs[-settled:]) - max(row[kib] for row in costs[:settled])
        claim(f"the {name} grew by less than 1 MiB", grew < 1024, f"{grew} KiB; {costs[0][kib]} at first, {costs[-1][kib]} at the end")
        count = {row[fds] for row in costs[settled:]}
        claim(f"the {name} holds as many descriptors as before", len(count) == 1, sorted(count))
    for name, first, last in zip(("console", "room"), early, late):
        if not (first and last):
            print(f"not seen: the {name} changed no second on its screen, covered or in a recess")
            continue
        shift = statistics.median(last) - statistics.median(first)
        claim(f"the {name}'s second did not drift", abs(shift) < 50,
              f"after the second: {statistics.median(first):.0f} ms at first, {statistics.median(last):.0f} ms at the end")
    claim("the journal is whole", code == 0)
    for window in (console, room):
        window.kill()


# Two items held with their discussions, then closed: by the clock of a script.
MEETING = [
    ("+0s", {"mark": {"who": "all", "presence": "present"}}), ("+10s", {"begin": {}}), ("+60s", {"note": {"text": "quorum"}}),
    ("+5m", {"next": {}}), ("+9m", {"next": {}}), ("+9m30s", {"ask": {"who": "ben"}}), ("+10m", {"give_floor": {}}),
    ("+11m", {"end_speech": {}}), ("+20m", {"next": {}}), ("+25m", {"next": {}}), ("+40m", {"next": {}}), ("+45m", {"next": {}}),
]


def many(count):
    begun, bad, size = time.time(), [], 0
    for n in range(count):
        folder = tempfile.mkdtemp(prefix="nhip-many-")
        path = os.path.join(folder, "m.jsonl")
        lines = "".join(json.dumps({"at": at, "do": do}) + "\n" for at, do in MEETING)
        run = subprocess.run([program(), "drive", "staff-45", "--journal", path], input=lines, capture_output=True, text=True,
                             env=surroundings(folder), timeout=60)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        if run.returncode or len(answers) != len(MEETING) + 1 or any("error" in one for one in answers) or happened(path)[1]:
            bad.append((n, run.returncode, run.stdout[-200:], run.stderr[-200:]))
        size += os.path.getsize(path)
        for name in os.listdir(folder):
            os.remove(os.path.join(folder, name))
        os.rmdir(folder)
    claim(f"{count} meetings in a row, each answered to its last line and read again whole", not bad,
          bad[:2] or f"{time.time() - begun:.0f} s, {size // count} bytes each")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--many"]:
        many(int((arguments + ["", "500"])[1] or 500) if len(arguments) > 1 else 500)
    else:
        long(float((arguments + ["90"])[0]), int((arguments + ["", "400"])[1] or 400) if len(arguments) > 1 else 400)
    done()
