#!/usr/bin/env python3
"""The program opens no way to any network: every socket that any of its ways in asks the system for is listed (strace).

A local socket (AF_UNIX) may be opened to the desktop's and to the system's bus, where the machine is asked not to sleep; no other, and
none where an address says that the bus lies in a network.
"""

import json
import os
import re
import socket
import subprocess
import tempfile
import threading
import time

from window import ENTER, F2, SPACE, Window, claim, discussion, done, journal, program, surroundings

CALLS = "socket,socketpair,connect,bind,sendto,sendmsg,sendmmsg,listen,accept4"


def trace(name):
    return ("strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", name)


def traced(name):
    return [line.split(None, 1)[1].strip() for line in open(name, errors="replace") if "(" in line]


def foreign(name, buses=()):
    """Calls for anything but a local socket, and local ones that lead elsewhere than to these."""
    return [call for call in traced(name)
            if re.match(r"socket(pair)?\(", call) and "AF_UNIX" not in call
            or re.search(r"AF_INET|AF_NETLINK|AF_PACKET|AF_VSOCK", call)
            or call.startswith("connect(") and not any(f'sun_path="{bus}"' in call for bus in buses)
            or call.startswith(("bind(", "listen("))]


def bus(path):
    """A bus that greets, and says nothing more."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()

    def serve():
        while True:
            end, _ = listener.accept()
            end.recv(100)
            end.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")
            time.sleep(3)
            end.close()
    threading.Thread(target=serve, daemon=True).start()
    return path


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="nhip-net-") as data:
        buses = bus(os.path.join(data, "session")), bus(os.path.join(data, "system"))
        far = "tcp:host=127.0.0.1,port=9;nonce-tcp:host=127.0.0.1,port=9;unixexec:path=/bin/true;"
        said = {"DBUS_SESSION_BUS_ADDRESS": far + f"unix:path={buses[0]}", "DBUS_SYSTEM_BUS_ADDRESS": far + f"unix:path={buses[1]}"}
        console = discussion(data, wrap=trace(os.path.join(data, "console")), **said)
        room = Window(data, "room", wrap=trace(os.path.join(data, "room")), **said).shows("MEMBERS' TIME")
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
            found = foreign(os.path.join(data, name), buses if name == "console" else ())
            claim(f"{name}: asks for no network", not found, found[:2])
        asked = [bus for bus in buses if any(f'sun_path="{bus}"' in call for call in traced(os.path.join(data, "console")))]
        claim("the console asks both buses, and nothing that lies elsewhere", len(asked) == 2, asked)
    done()
