"""The real program in a process of its own, and a browser without a screen: for the measurements beside it.

Python 3.10 and nothing else.
"""

import html
import http.cookiejar
import os
import re
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SERVER = os.path.join(ROOT, "artifacts/bin/Leerspoor.Web/release/Leerspoor.Web.dll")


class Program:
    """Leerspoor with the demo region, in a process of its own."""

    def __init__(self, server, data, port, people, heap=None):
        self.command = ["dotnet", server, "--demo", "--participants", str(people), "--data", data,
                        "--urls", f"http://127.0.0.1:{port}"]
        self.address = f"http://127.0.0.1:{port}"
        self.environment = dict(os.environ)
        if heap:
            self.environment["DOTNET_GCHeapHardLimit"] = hex(heap * 1024 * 1024)
        self.process = None

    def start(self):
        self.process = subprocess.Popen(self.command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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


def query(database, sql, *values):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30) as connection:
        return connection.execute(sql, values).fetchone()
