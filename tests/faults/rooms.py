#!/usr/bin/env python3
"""Ten rooms follow one journal while the machine is busy; and a room follows a file that comes byte by byte, is cut and is replaced.

    rooms.py [SCENE…]      load, bytes
"""

import json
import os
import subprocess
import sys
import tempfile
import time

from window import Window, claim, done, happened, program, surroundings

ROOMS = 10


class Driven:
    """A meeting without a screen, by the real clock."""

    def __init__(self, data):
        self.path = os.path.join(data, "meetings", "2026-01-05-1400-staff.jsonl")
        os.makedirs(os.path.dirname(self.path))
        self.process = subprocess.Popen([program(), "drive", "staff-45", "--journal", self.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env=surroundings(data))
        self.process.stdout.readline()

    def does(self, what):
        self.process.stdin.write(json.dumps({"do": what}) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()


def load(data):
    meeting = Driven(data)
    for what in ({"mark": {"who": "all", "presence": "present"}}, {"begin": {}}, {"next": {}}):
        meeting.does(what)
    rooms = [Window(data, "room", "--lang", "en", "--letters", "plain") for _ in range(ROOMS)]
    for room in rooms:
        room.shows("Tasks of last week")
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2 * (os.cpu_count() or 1))]
    try:
        late, missed = [], 0
        for n in range(40):
            words = f"message number {n} to all"
            meeting.does({"message": {"text": words}})
            answered = time.time()
            for room in rooms:
                if not room.until(words, 5):
                    missed += 1
            late.append(time.time() - answered)
            # Many presses that the room does not show, at once.
            for _ in range(10):
                meeting.does({"note": {"text": "quorum"}})
        late.sort()
        claim(f"{ROOMS} rooms beside {len(busy)} busy processes show each of {len(late)} messages", not missed and all(room.process.poll() is None for room in rooms),
              f"the last of ten after {1000 * late[len(late) // 2]:.0f} ms in half of the cases, {1000 * late[-1]:.0f} ms at worst, load {os.getloadavg()[0]:.0f}")
        claim("none of them says that its source is lost", not any("lost" in room.text() for room in rooms))
        claim("the journal is whole", happened(meeting.path)[1] == 0)
    finally:
        for one in busy:
            one.kill()
            one.wait()
        for room in rooms:
            room.kill()
        meeting.process.kill()
        meeting.process.wait()


def bytes_(data):
    meeting = Driven(data)
    for what in ({"mark": {"who": "all", "presence": "present"}}, {"begin": {}}, {"next": {}}, {"next": {}}, {"ask": {"who": "ben"}},
                 {"message": {"text": "the last that was said"}}):
        meeting.does(what)
    meeting.process.stdin.close()
    meeting.process.wait()
    whole = open(meeting.path, "rb").read()
    path = os.path.join(data, "copy.jsonl")
    begin = whole.index(b"\n") + 1
    open(path, "wb").write(whole[:begin])
    room = Window(data, "room", path, "--lang", "en", "--letters", "plain").shows("Weekly staff meeting")
    lost = 0
    with open(path, "ab", buffering=0) as file:
        for at in range(begin, len(whole)):
            file.write(whole[at:at + 1])
            time.sleep(0.001)
            if at % 50 == 0:
                lost += "lost" in room.text()
    claim(f"a file that comes byte by byte, {len(whole) - begin} of them: the room shows its last line", room.until("the last that was said", 2))
    claim("and never says that it lost anything", not lost, lost)
    for cut in (len(whole) // 2, len(whole) - 1, begin - 1, 0):
        os.truncate(path, cut)
        time.sleep(0.3)
        with open(path, "ab", buffering=0) as file:
            for at in range(cut, len(whole), 7):
                file.write(whole[at:at + 7])
        claim(f"cut to {cut} bytes and grown again: the room is right within two seconds",
              room.until(lambda text: "the last that was said" in text and "lost" not in text, 2) and room.process.poll() is None)
    os.remove(path)
    claim("taken away: a plain message", room.until("lost", 3) and room.process.poll() is None)
    open(path + ".new", "wb").write(whole)
    os.rename(path + ".new", path)
    claim("replaced: right again", room.until(lambda text: "the last that was said" in text and "lost" not in text, 3))
    room.kill()


SCENES = {"load": load, "bytes": bytes_}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        sys.exit("\n".join(SCENES))
    for name in sys.argv[1:] or SCENES:
        print(f"-- {name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="nhip-rooms-") as data:
            SCENES[name](data)
    done()
