#!/usr/bin/env python3
"""The program opens no way to any network: every socket that any of its ways in asks the system for is listed (strace).

A local socket (AF_UNIX) may be opened, for the desktop can be asked to keep the machine awake; no other.
"""

import json
import os
import re
import subprocess
import tempfile
import time

from window import ENTER, F2, SPACE, Window, claim, discussion, done, journal, program, surroundings

CALLS = "socket,socketpair,connect,bind,sendto,sendmsg,sendmmsg,listen,accept4"


def trace(name):
    return ("strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", name)


def foreign(name):
    """Calls for anything but a local socket."""
    calls = [line.split(None, 1)[1].strip() for line in open(name, errors="replace") if "(" in line]
    return [call for call in calls if re.match(r"socket(pair)?\(", call) and "AF_UNIX" not in call
            or re.search(r"AF_INET|AF_NETLINK|AF_PACKET|AF_VSOCK", call)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="nhip-net-") as data:
        console = discussion(data, wrap=trace(os.path.join(data, "console")))
        room = Window(data, "room", wrap=trace(os.path.join(data, "room"))).shows("MEMBERS' TIME")
        console.press(SPACE + ENTER)
        time.sleep(2)
        path = journal(data)
        inodes = set()
        for process in (console, room):
            for child in open(f"/proc/{process.pid}/task/{process.pid}/children").read().split():
                for fd in os.listdir(f"/proc/{child}/fd"):
                    target = os.readlink(f"/proc/{child}/fd/{fd}")
                    if target.startswith("socket:"):
                        inodes.add(target[8:-1])
        known = {line.split()[9] for kind in ("tcp", "udp", "tcp6", "udp6") if os.path.exists(f"/proc/net/{kind}")
                 for line in open(f"/proc/net/{kind}") if len(line.split()) > 9}
        claim("no open descriptor of either screen is a network socket", not inodes & known, inodes & known)
        for window in (console, room):
            window.kill()
        runs = {
            "list": ["list", "--json"], "check": ["check", path], "new": ["new", "model-90"], "journal": ["journal", path],
            "minutes": ["minutes", path], "papers": ["minutes", path, "--all", os.path.join(data, "papers")], "help": ["--help"],
            "drive": ["drive", "staff-45"],
        }
        for name, arguments in runs.items():
            subprocess.run([*trace(os.path.join(data, name)), program(), *arguments], input=json.dumps({"show": "minutes"}) + "\n", text=True,
                           capture_output=True, env=surroundings(data), timeout=60)
        for name in ("console", "room", *runs):
            found = foreign(os.path.join(data, name))
            claim(f"{name}: asks for no network", not found, found[:2])
    done()
