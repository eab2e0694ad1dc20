#!/usr/bin/env python3
"""What a meeting makes of clocks that are moved under it: both screens run, in the members' time of an item, while it happens.

    clocks.py [SCENE…]      all of them unless told otherwise; `clocks.py --list` names them

What passed counts, whether the program ran or not; no step of the wall clock moves a figure; more than 5 s unseen is asked about, more
than 30 minutes stands still until it is counted; both screens show the same. Needs a C compiler; the change of zone needs root.
"""

import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time

from window import DOWN, ENTER, F3, Window, claim, discussion, done, happened, journal

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = tempfile.mkdtemp(prefix="nhip-clocks-")
SHIM = os.path.join(TOP, "clocks.so")


class Hands:
    """The hands of every clock of one meeting."""

    def __init__(self, data):
        self.path = os.path.join(data, "hands")
        self.added = [0, 0, 0]
        self.turn(0, 0, 0)
        self.env = {"LD_PRELOAD": SHIM, "CLOCKS": self.path, "TZ": "UTC"}

    def turn(self, wall, awake, boot):
        """Seconds, added to each clock at once."""
        self.added = [had + round(more * 1000) for had, more in zip(self.added, (wall, awake, boot))]
        with open(self.path, "r+b" if os.path.exists(self.path) else "wb") as file:
            file.write(struct.pack("=3q", *self.added))


def secs(text):
    total = 0
    for part in text.split(":"):
        total = total * 60 + int(part)
    return total


def used(text):
    """How long the members' time has lasted, as the agenda's column says it."""
    found = re.search(r"\d:\d\d \+ ((?:\d+:)?\d+:\d\d)", text)
    return secs(found.group(1)) if found else None


def wall(text):
    found = re.search(r" (\d\d:\d\d:\d\d) ", text)
    return found.group(1) if found else None


def left(text):
    """What is left of the members' time on the room's screen, below zero when it is over."""
    over = re.search(r"Over by (?:(\d+) min)? ?(?:(\d+) s)?", text)
    found = re.search(r"(\d+:\d\d) left", text)
    if over:
        return -60 * int(over.group(1) or 0) - int(over.group(2) or 0)
    return secs(found.group(1)) if found else None


def scene(title, wall_of_meeting=None, zone="UTC"):
    data = tempfile.mkdtemp(dir=TOP)
    hands = Hands(data)
    hands.env["TZ"] = zone
    if wall_of_meeting:
        hands.turn(wall_of_meeting - time.time(), 0, 0)
    console = discussion(data, **hands.env)
    room = Window(data, "room", "--letters", "plain", **hands.env).shows("MEMBERS' TIME")
    watched(console, room)
    time.sleep(1)
    print(f"-- {title}", flush=True)
    return data, hands, console, room


def agree(title, console, room):
    """Both screens show the same time, at several looks in a row (a look may fall between the two)."""
    def both():
        here, there = used(console.text()), left(room.text())
        return here is not None and there is not None and abs(180 - here - there) <= 1
    good = 0
    for _ in range(10):
        good += both()
        time.sleep(0.11)
    claim(f"{title}: both screens agree", good >= 9, f"{good} of 10 looks; used {used(console.text())}, left {left(room.text())}")


def watched(console, room):
    console.figure, room.figure = used, left


def in_step(title, console, room):
    """From the first look to the last, every figure of the members' time that both screens showed came on both at the same moment."""
    time.sleep(2.2)
    for window in (console, room):
        window.figure = None
    there = {180 - value: at for at, value in room.changes[1:]}
    apart = sorted(1000 * abs(at - there[value]) for at, value in console.changes[1:] if value in there)
    # Where ten programs wait for two processors, whoever comes last is not the program's doing.
    load = os.getloadavg()[0]
    most = 100 if load < 3 * os.cpu_count() else 250
    claim(f"{title}: both screens changed within {most} ms of each other", len(apart) >= 1 and apart[-1] <= most and apart[len(apart) // 2] <= 100,
          f"{len(apart)} changes, half within {apart[len(apart) // 2]:.0f} ms, the widest {apart[-1]:.0f} ms, load {load:.0f}" if apart
          else f"none seen: {console.changes[-3:]} {room.changes[-3:]}")


def remark(console):
    console.press(F3).shows("Whose words?").press(ENTER).hides("Whose words?").press("said" + ENTER).shows("Already saved")
    time.sleep(1)


def events(data):
    return happened(journal(data))[0]


def unseen(title, seconds, taken_out):
    """The machine sleeps: wall and boot clock go on, the program does not."""
    data, hands, console, room = scene(title)
    before = used(console.text())
    hands.turn(seconds, 0, seconds)
    asked = console.until("Time that was not seen", 5)
    claim(f"{title}: asked about", asked == (seconds > 5))
    after = used(console.text())
    if seconds <= 1800:
        claim(f"{title}: what passed counts", after is not None and 0 <= after - before - seconds <= 8, f"{before} s, then {after} s")
    else:
        claim(f"{title}: it stands until it is counted", after is not None and after - before < 30, f"{before} s, then {after} s")
    if seconds <= 1800:
        agree(title, console, room)
    if taken_out:
        console.press(DOWN + ENTER).hides("Did the meeting go on")
        time.sleep(1.2)
        then = used(console.text())
        claim(f"{title}: taken out, the time is as before", then is not None and then - before < 20, f"{then} s")
        claim(f"{title}: and the journal says so", "gap_taken_out" in events(data))
        agree(f"{title}, taken out", console, room)
    if seconds <= 1800:
        in_step(title, console, room)
    for window in (console, room):
        window.kill()


def suspend():
    unseen("suspend of ten minutes", 600, taken_out=True)


def suspend_short():
    unseen("suspend of three seconds", 3, taken_out=False)


def suspend_long():
    unseen("suspend of forty minutes", 2400, taken_out=False)


def step(seconds):
    title = f"wall clock {seconds:+} s"
    data, hands, console, room = scene(title)
    before, began = used(console.text()), time.time()
    said = wall(console.text())
    hands.turn(seconds, 0, 0)
    time.sleep(2.5)
    after, shown = used(console.text()), wall(console.text())
    claim(f"{title}: no figure moves", abs(after - before - (time.time() - began)) <= 2, f"{before} s, then {after} s")
    moved = (secs(shown) - secs(said) - round(time.time() - began) + 43200) % 86400 - 43200
    claim(f"{title}: the time of day follows", abs(moved - seconds) <= 2, f"{said}, then {shown}")
    claim(f"{title}: nothing is asked", "not seen" not in console.text())
    agree(title, console, room)
    remark(console)
    stamps = [json.loads(line)["t"] for line in events(data).splitlines()]
    claim(f"{title}: stamps go on", stamps == sorted(stamps) and stamps[-1] < 60_000, stamps)
    in_step(title, console, room)
    for window in (console, room):
        window.kill()


def steps():
    for seconds in (3600, -3600, 2, -2):
        step(seconds)


def reboot(backwards=False):
    title = "reboot of four minutes" + (", and the wall clock was set back" if backwards else "")
    data, hands, console, room = scene(title)
    before = used(console.text())
    for window in (console, room):
        window.kill()
    boot = os.path.join(data, "boot")
    open(boot, "w").write("00000000-0000-4000-8000-000000000001\n")
    # The other start counts from nothing.
    hands.turn(-7200 if backwards else 240, -10_000, -10_000)
    env = {**hands.env, "CLOCKS_BOOT": boot}
    console = Window(data, "resume", "--lang", "en", **env).shows("MEMBERS' TIME")
    room = Window(data, "room", "--letters", "plain", **env).shows("MEMBERS' TIME")
    watched(console, room)
    time.sleep(1.5)
    after = used(console.text())
    grown = after - before
    # The clock goes on from the newest press: what was seen behind it is not known to the journal.
    claim(f"{title}: " + ("never a negative time" if backwards else "the wall clock says how long"),
          after >= 0 and grown >= -2 and grown <= 12 if backwards else 240 <= grown <= 255, f"{before} s, then {after} s")
    if not backwards:
        claim(f"{title}: asked about", console.until("Time that was not seen", 3))
    agree(title, console, room)
    stamps = [json.loads(line)["t"] for line in events(data).splitlines()]
    claim(f"{title}: stamps never fall", stamps == sorted(stamps), stamps)
    in_step(title, console, room)
    for window in (console, room):
        window.kill()


def reboot_backwards():
    reboot(backwards=True)


def carried():
    """The journal goes to a machine with another start, another zone and another folder."""
    title = "carried to another machine"
    data, hands, console, room = scene(title)
    before = used(console.text())
    for window in (console, room):
        window.kill()
    other = tempfile.mkdtemp(dir=TOP)
    there = Hands(other)
    there.turn(120, -3000, -3000)
    path = shutil.copy(journal(data), other)
    boot = os.path.join(other, "boot")
    open(boot, "w").write("00000000-0000-4000-8000-000000000002\n")
    env = {**there.env, "CLOCKS_BOOT": boot, "TZ": "Asia/Ho_Chi_Minh"}
    console = Window(other, "resume", path, "--lang", "en", **env).shows("MEMBERS' TIME")
    room = Window(other, "room", path, "--letters", "plain", **env).shows("MEMBERS' TIME")
    watched(console, room)
    time.sleep(1.5)
    after = used(console.text())
    claim(f"{title}: it goes on", 120 <= after - before <= 135, f"{before} s, then {after} s")
    agree(title, console, room)
    in_step(title, console, room)
    for window in (console, room):
        window.kill()


def midnight():
    """Begun ten seconds before midnight."""
    day = 1_774_828_800  # 2026-03-30 00:00:00 UTC
    title = "midnight"
    data, hands, console, room = scene(title, day - 16)
    before, began = used(console.text()), time.time()
    claim(f"{title}: begun before it", wall(console.text()).startswith("23:59"), wall(console.text()))
    passed = console.until(lambda text: (wall(text) or "").startswith("00:00"), 25)
    after = used(console.text())
    claim(f"{title}: the day changes and no figure moves", passed and abs(after - before - (time.time() - began)) <= 2, f"{before} s, then {after} s")
    agree(title, console, room)
    in_step(title, console, room)
    for window in (console, room):
        window.kill()


def summer(title, moment, seen):
    data, hands, console, room = scene(title, moment - 14, zone="Europe/Berlin")
    before, began = used(console.text()), time.time()
    passed = console.until(lambda text: (wall(text) or "").startswith(seen), 25)
    after = used(console.text())
    claim(f"{title}: the time of day jumps to {seen} and no figure moves", passed and abs(after - before - (time.time() - began)) <= 2,
          f"{before} s, then {after} s")
    agree(title, console, room)
    remark(console)
    at = [json.loads(line)["at"][-6:] for line in events(data).splitlines()]
    claim(f"{title}: the journal keeps both offsets", set(at) == {"+01:00", "+02:00"}, at)
    in_step(title, console, room)
    for window in (console, room):
        window.kill()


def hour():
    summer("the hour that comes twice", 1_792_890_000, "02:00")  # 2026-10-25 03:00 +02:00 becomes 02:00 +01:00
    summer("the hour that is left out", 1_774_746_000, "03:00")  # 2026-03-29 02:00 +01:00 becomes 03:00 +02:00


def zone():
    """The zone of the machine is changed while the meeting runs, in a copy of its settings."""
    title = "change of time zone"
    data = tempfile.mkdtemp(dir=TOP)
    settings = os.path.join(data, "etc")
    shutil.copytree("/etc", settings, symlinks=True, ignore_dangling_symlinks=True)
    local = os.path.join(settings, "localtime")

    def set_zone(name):
        if os.path.lexists(local):
            os.remove(local)
        os.symlink(f"/usr/share/zoneinfo/{name}", local)

    set_zone("UTC")
    wrap = ("unshare", "-m", "sh", "-c", f'mount --bind {settings} /etc && exec "$@"', "sh")
    console = discussion(data, wrap=wrap)
    room = Window(data, "room", "--letters", "plain", wrap=wrap).shows("MEMBERS' TIME")
    watched(console, room)
    print(f"-- {title}", flush=True)
    before, said, began = used(console.text()), wall(console.text()), time.time()
    set_zone("Asia/Ho_Chi_Minh")
    time.sleep(3)
    after, shown = used(console.text()), wall(console.text())
    moved = (secs(shown) - secs(said)) % 86400
    claim(f"{title}: the time of day follows, seven hours on", abs(moved - 7 * 3600 - 3) <= 2, f"{said}, then {shown}")
    claim(f"{title}: no figure moves", abs(after - before - (time.time() - began)) <= 2, f"{before} s, then {after} s")
    claim(f"{title}: nothing is asked", "not seen" not in console.text())
    agree(title, console, room)
    in_step(title, console, room)
    for window in (console, room):
        window.kill()


SCENES = {one.__name__: one for one in (suspend, suspend_short, suspend_long, steps, reboot, reboot_backwards, carried, midnight, hour, zone)}

if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        sys.exit("\n".join(SCENES))
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", SHIM, os.path.join(HERE, "clocks.c"), "-ldl"], check=True)
    try:
        for name in sys.argv[1:] or SCENES:
            if name == "zone" and os.geteuid():
                print("-- zone: left out, it needs root")
                continue
            SCENES[name]()
    finally:
        shutil.rmtree(TOP, ignore_errors=True)
    done()
