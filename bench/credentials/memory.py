"""Gives badge after badge to thousands of people through the pages, and writes down how much memory the program takes meanwhile.

    dotnet build src/Leerspoor.Web -c Release
    python3 bench/credentials/memory.py --people 38000 --badges 100000 [--heap 96]

Each list goes to everybody to whom the designer may give it (about a quarter of the people), the next one gives another badge, until so many badges are there.
With --heap the program may have no more than so many MB of objects: what would leak runs into that, however lazily memory is collected.
Python 3.10 and nothing else. Works in a folder of its own under the system's temporary folder and removes it.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
import urllib.parse

from program import SERVER, Program, Visitor, query

BADGES = ["good-start", "warehouse-worker", "green-clean-worker", "kitchen-host", "safe-task-instruction", "workshop-attendance",
          "heat-pump-placing", "installation-training", "installation-practice", "practice-logistics", "work-lead-training"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=38_000)
    parser.add_argument("--badges", type=int, default=100_000)
    parser.add_argument("--port", type=int, default=5492)
    parser.add_argument("--server", default=SERVER)
    parser.add_argument("--user", default="ontwikkelaar")
    parser.add_argument("--password", default="Leerspoor-demo-1")
    parser.add_argument("--heap", type=int)
    options = parser.parse_args()
    data = tempfile.mkdtemp(prefix="leerspoor-memory-")
    program = Program(options.server, data, options.port, options.people, options.heap)
    try:
        run(options, program, os.path.join(data, "leerspoor.db"))
    finally:
        if program.process and program.process.poll() is None:
            program.kill()
        shutil.rmtree(data, ignore_errors=True)


def run(options, program, database):
    program.start()
    visitor = Visitor(program.address)
    visitor.sign_in(options.user, options.password)
    before = credentials(database)
    seen = [(0, program.memory())]
    began = time.monotonic()
    for badge in BADGES:
        if credentials(database) - before >= options.badges:
            break
        give(visitor, program, database, badge, seen, before)
    took = time.monotonic() - began
    made = credentials(database) - before
    verdict(options, seen, made, took)


def give(visitor, program, database, badge, seen, before):
    visitor.get(f"/badges-beheer/{badge}/uitreiken/lijst.csv")
    rows = visitor.page.lstrip("\ufeff").splitlines()
    visitor.get(f"/badges-beheer/{badge}/uitreiken")
    fields = visitor.form("Input.Names")
    fields["Input.Evidence"] = "Gezien tijdens de meting."
    here = visitor.post(f"/badges-beheer/{badge}/uitreiken", fields, ("Input.File", "\r\n".join(rows).encode()))
    path = urllib.parse.urlparse(here).path
    batch = path.rstrip("/").split("/")[-1]
    waiting = lines(database, batch, '"Problem" IS NULL')
    if not waiting:
        print(f"{badge}: nobody can have it", flush=True)
        return
    visitor.get(path)
    visitor.post(path, visitor.form('value="start"'))
    while lines(database, batch, '"CredentialId" IS NULL AND "Problem" IS NULL'):
        seen.append((credentials(database) - before, program.memory()))
        time.sleep(0.5)
    seen.append((credentials(database) - before, program.memory()))
    print(f"{badge}: {seen[-1][0]} given, {seen[-1][1]:.0f} MB resident", flush=True)


def lines(database, batch, which):
    return query(database, f'SELECT COUNT(*) FROM "IssueLine" WHERE lower("BatchId") = ? AND {which}', batch)[0]


def credentials(database):
    return query(database, 'SELECT COUNT(*) FROM "Credential"')[0]


def verdict(options, seen, made, took):
    # the first list warms everything up; from then on it must stay where it is
    warm = [memory for given, memory in seen if given > made / 5] or [memory for _, memory in seen]
    half = len(warm) // 2
    early, late = max(warm[:half] or warm), max(warm[half:])
    print(json.dumps({
        "issued": made,
        "seconds": round(took, 1),
        "issued per second": round(made / took),
        "resident MB at first": round(seen[0][1]),
        "resident MB at most, first half after warming up": round(early),
        "resident MB at most, second half": round(late),
    }))
    if made < options.badges:
        sys.exit(f"Only {made} could be given: more people are needed")
    if late > early * 1.25:
        sys.exit("WRONG: memory grows")


main()
