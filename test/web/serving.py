# SPDX-License-Identifier: Apache-2.0
"""What the tests of the page's server share: a server on a socket of its own, and a browser's requests to it."""
import http.client
import json
import pathlib
import signal
import subprocess
import sys
import urllib.parse

HEADWATER = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLE = "examples/selmira/documents"


def run(*arguments, **options):
    return subprocess.run([HEADWATER, *map(str, arguments)], capture_output=True, check=False, cwd=ROOT, **options)


def sample_case(folder):
    case = pathlib.Path(folder) / "selmira.hw"
    done = run("add", case, SAMPLE)
    assert done.returncode == 0, done.stderr
    return case


class Answer:
    def __init__(self, response):
        self.status, self.body = response.status, response.read()
        self.headers = {name.lower(): value for name, value in response.getheaders()}

    @property
    def json(self):
        return json.loads(self.body)


class Server:
    """`headwater serve CASE` until the end of the block; it must end cleanly by SIGTERM."""

    def __init__(self, case, *options):
        self.process = subprocess.Popen([HEADWATER, "serve", str(case), *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline().strip()
        assert line.startswith("http://127.0.0.1:"), line + self.process.stderr.read()
        address = urllib.parse.urlsplit(line)
        self.port, self.token = address.port, urllib.parse.parse_qs(address.query)["token"][0]
        self.host = f"127.0.0.1:{self.port}"

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=60)
        errors = self.process.stderr.read()
        if failure == (None, None, None):
            assert code == 0, f"ended with {code}: {errors}"

    def ask(self, path, method="GET", body=None, cookie=True, **headers):
        """Header names with _ for -; None leaves a header out."""
        sent = {"Host": self.host}
        if cookie:
            sent["Cookie"] = f"other=1; headwater={self.token if cookie is True else cookie}"
        if method != "GET":
            sent["Origin"] = f"http://{self.host}"
            sent["Content-Type"] = "application/json"
        for name, value in headers.items():
            sent[name.replace("_", "-")] = value
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            if value is not None:
                connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        return Answer(connection.getresponse())

    def get(self, path):
        answer = self.ask(path)
        assert answer.status == 200, f"{path}: {answer.status} {answer.body[:300]}"
        return answer.json
