"""Gives a badge to thousands of people while the program is killed, and counts what came of it: none twice, none missing.

    dotnet build src/Leerspoor.Web -c Release
    python3 bench/credentials/kills.py --people 10000 --kills 3

Drives the real program through its pages, ends it with SIGKILL in the middle, starts it again, and reads the SQLite file at the end.
Python 3.10 and nothing else. Works in a folder of its own under the system's temporary folder and removes it.
"""

import argparse
import html
import http.cookiejar
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BADGE = "good-start"


class Program:
    """Leerspoor with the demo region, in a process of its own."""

    def __init__(self, server, data, port, people):
        self.command = ["dotnet", server, "--demo", "--participants", str(people), "--data", data,
                        "--urls", f"http://127.0.0.1:{port}"]
        self.address = f"http://127.0.0.1:{port}"
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 240
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(self.address + "/aanmelden", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        raise SystemExit("The program did not start.")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


class Visitor:
    """A browser without a screen."""

    def __init__(self, address):
        jar = http.cookiejar.CookieJar()
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        self.page = ""

    def get(self, path):
        with self.opener.open(self.address + path, timeout=120) as answer:
            self.page = answer.read().decode()
            return answer

    def form(self, having):
        for form in re.findall(r"<form.*?</form>", self.page, re.S):
            if having in form:
                hidden = re.findall(r'<input[^>]*type="hidden"[^>]*>', form)
                return {
                    re.search(r'name="([^"]*)"', field).group(1):
                        html.unescape(re.search(r'value="([^"]*)"', field).group(1))
                    for field in hidden
                }
        raise SystemExit(f"No form with {having}.")

    def post(self, path, fields, file=None):
        edge = "----leerspoor"
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in fields.items()
        ]
        if file:
            name, content = file
            parts.append(
                f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="lijst.csv"\r\n'
                f"Content-Type: text/csv\r\n\r\n".encode() + content + b"\r\n"
            )
        body = b"".join(parts) + f"--{edge}--\r\n".encode()
        request = urllib.request.Request(
            self.address + path, body, {"Content-Type": f"multipart/form-data; boundary={edge}"}
        )
        with self.opener.open(request, timeout=240) as answer:
            self.page = answer.read().decode()
            return answer.geturl()

    def sign_in(self, user, password):
        self.get("/aanmelden")
        fields = self.form("Input.UserName")
        fields["Input.UserName"], fields["Input.Password"] = user, password
        self.post("/aanmelden", fields)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--port", type=int, default=5491)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--server", default=os.path.join(ROOT, "artifacts/bin/Leerspoor.Web/release/Leerspoor.Web.dll"))
    parser.add_argument("--user", default="ontwikkelaar")
    parser.add_argument("--password", default="Leerspoor-demo-1")
    options = parser.parse_args()
    data = tempfile.mkdtemp(prefix="leerspoor-kills-")
    program = Program(options.server, data, options.port, options.people)
    try:
        run(options, program, os.path.join(data, "leerspoor.db"))
    finally:
        if program.process and program.process.poll() is None:
            program.kill()
        shutil.rmtree(data, ignore_errors=True)


def run(options, program, database):
    luck = random.Random(options.seed)
    program.start()
    visitor = Visitor(program.address)
    visitor.sign_in(options.user, options.password)
    visitor.get(f"/badges-beheer/{BADGE}/uitreiken/lijst.csv")
    rows = visitor.page.lstrip("\ufeff").splitlines()
    visitor.get(f"/badges-beheer/{BADGE}/uitreiken")
    fields = visitor.form("Input.Names")
    fields["Input.Evidence"] = "Gezien tijdens de meting."
    began = time.monotonic()
    here = visitor.post(f"/badges-beheer/{BADGE}/uitreiken", fields, ("Input.File", "\r\n".join(rows).encode()))
    batch = here.rstrip("/").split("/")[-1].split("?")[0]
    print(f"{len(rows) - 1} lines looked at in {time.monotonic() - began:.1f} s", flush=True)
    path = urllib.parse.urlparse(here).path
    visitor.get(path)
    visitor.post(path, visitor.form('value="start"'))

    ready = count(database, batch, '"Problem" IS NULL')
    began, from_memory = time.monotonic(), program.memory()
    marks = sorted(luck.uniform(0.1, 0.85) for _ in range(options.kills))
    for mark in marks:
        wait_until(database, batch, int(ready * mark))
        program.kill()
        print(f"killed at {count(database, batch, issued())} of {ready}", flush=True)
        program.start()
    most = 0.0
    while count(database, batch, issued()) < ready and time.monotonic() < began + 1800:
        most = max(most, program.memory())
        time.sleep(0.5)
    took = time.monotonic() - began
    verdict(database, batch, ready)
    print(json.dumps({
        "issued": ready,
        "seconds with restarts": round(took, 1),
        "resident MB at first": round(from_memory),
        "resident MB at most after the last kill": round(most),
    }))


def issued():
    return '"CredentialId" IS NOT NULL'


def wait_until(database, batch, number):
    while count(database, batch, issued()) < number:
        time.sleep(0.02)


def query(database, sql, *values):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30) as connection:
        return connection.execute(sql, values).fetchone()


def count(database, batch, which):
    return query(database, f'SELECT COUNT(*) FROM "IssueLine" WHERE lower("BatchId") = ? AND {which}', batch)[0]


def verdict(database, batch, ready):
    rows, people, numbers = query(
        database,
        'SELECT COUNT(*), COUNT(DISTINCT "RecipientId"), COUNT(DISTINCT "StatusListId" || "StatusIndex") '
        'FROM "Credential" WHERE lower("Occasion") = ?', batch)
    without = query(
        database,
        'SELECT COUNT(*) FROM "IssueLine" l LEFT JOIN "Credential" c ON c."Id" = l."CredentialId" '
        'WHERE lower(l."BatchId") = ? AND l."Problem" IS NULL AND c."Id" IS NULL', batch)[0]
    print(f"{ready} to be issued; credentials {rows}, people {people}, places in status lists {numbers}, lines without {without}")
    if not rows == people == numbers == ready or without:
        sys.exit("WRONG: some twice or missing")
    print("none twice, none missing")


main()
