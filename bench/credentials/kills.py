"""Gives a badge to thousands of people while the program is killed, and counts what came of it: none twice, none missing.

    dotnet build src/Leerspoor.Web -c Release
    python3 bench/credentials/kills.py --people 10000 --kills 3

Drives the real program through its pages, ends it with SIGKILL in the middle, starts it again, and reads the SQLite file at the end.
Python 3.10 and nothing else. Works in a folder of its own under the system's temporary folder and removes it.
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
import urllib.parse

from program import SERVER, Program, Visitor, query

BADGE = "good-start"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--port", type=int, default=5491)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--server", default=SERVER)
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
