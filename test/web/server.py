#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The server of the page on a socket: who is let in, what every answer carries, packing, states, paging, a case that changes under it: server.py EXECUTABLE"""
import contextlib
import gzip
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import pathlib

from serving import HEADWATER, Server, run, sample_case

POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
          "frame-ancestors 'none'")


def check_gate(server):
    port = server.port
    refused = [
        dict(cookie=False), dict(cookie="0" * 32), dict(cookie=server.token[:-1]), dict(Host="evil.example"), dict(Host=f"evil.example:{port}"),
        dict(Host="127.0.0.1"), dict(Host=f"127.0.0.1:{port + 1}"), dict(Host=None), dict(Origin="http://evil.example"), dict(Origin="null"),
        dict(Origin=f"https://127.0.0.1:{port}"), dict(Origin=f"http://127.0.0.1:{port + 1}"), dict(Sec_Fetch_Site="cross-site"),
    ]
    for headers in refused:
        answer = server.ask("/api/case", **headers)
        assert answer.status in (400, 403), f"{headers}: {answer.status}"
        assert b"selmira" not in answer.body, headers
    for headers in (dict(), dict(Host=f"localhost:{port}"), dict(Origin=f"http://127.0.0.1:{port}"), dict(Sec_Fetch_Site="same-origin")):
        assert server.ask("/api/case", **headers).status == 200, headers
    for path in ("/", "/claims/3", "/index.html", "/api/nothing", "/assets/x.js"):
        answer = server.ask(path, cookie=False)
        assert answer.status == 403, path
        assert len(answer.body) < 1000 and b"<script" not in answer.body, path
    first = server.ask(f"/?token={server.token}", cookie=False)
    assert (first.status, first.headers["location"]) == (303, "/"), first.headers
    assert first.headers["set-cookie"] == f"headwater={server.token}; Path=/; HttpOnly; SameSite=Strict"
    assert server.ask(f"/?token={'0' * 32}", cookie=False).status == 403
    assert len(server.token) == 32


def check_headers(server):
    for path, options in (("/", {}), ("/api/case", {}), ("/api/nothing", {}), ("/x", {"cookie": False}), ("/api/claims?sort=nonsense", {}),
                          ("/assets/missing.js", {}), ("/api/case", {"method": "POST", "body": b"{}"})):
        headers = server.ask(path, **options).headers
        assert headers["content-security-policy"] == POLICY, path
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["referrer-policy"] == "no-referrer", path
        assert headers["cross-origin-resource-policy"] == "same-origin", path
        assert "server" not in headers, path


def check_changing(server):
    """What changes something needs more than the cookie."""
    body = b"Nine people died in Dorvik on 14 May 2019, the mayor said."
    bytes_type = {"Content_Type": "application/octet-stream"}
    for status, headers in ((403, dict(cookie=False)), (403, dict(Origin="http://evil.example")), (403, dict(Origin=None)), (403, dict(Host="evil.example")),
                            (400, dict(Content_Type="text/plain")), (400, dict(Content_Type="application/x-www-form-urlencoded")), (400, dict(Content_Type=None))):
        answer = server.ask("/api/documents?name=a.txt", "POST", body, **{**bytes_type, **headers})
        assert answer.status == status, f"{headers}: {answer.status}"
    assert server.ask("/api/documents", "POST", body, **bytes_type).status == 400
    assert server.ask("/api/documents?name=a.txt", "POST", b"", **bytes_type).status == 400
    assert server.ask("/api/case", "POST", b"{}").status == 405
    assert server.ask("/api/case", "DELETE", b"").status == 405
    assert server.ask("/api/nothing", "POST", b"x" * (2 << 20)).status == 413
    assert server.get("/api/case")["documents"] == 18


def check_first_answers(server):
    """What the page asks first is announced with it, where its address asks for the findings."""
    said = lambda path: server.ask(path).headers.get("link")
    assert said("/") == said("/findings") == "</api/claims?offset=0&limit=50&facets=1>; rel=preload; as=fetch; crossorigin", said("/")
    assert said("/claim/1") is said("/findings?grade=1") is None


def check_packing(server):
    plain = server.ask("/api/claims?limit=20")
    packed = server.ask("/api/claims?limit=20", Accept_Encoding="gzip, br")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip" and gzip.decompress(packed.body) == plain.body
    assert len(packed.body) * 4 < len(plain.body)
    assert int(plain.headers["content-length"]) == len(plain.body)


def check_states(server):
    etag = server.ask("/api/claims").headers["etag"]
    assert server.ask("/api/documents").headers["etag"] == etag
    same = server.ask("/api/claims", If_None_Match=etag)
    assert same.status == 304 and same.body == b""
    assert server.ask("/api/claims", If_None_Match='"another"').status == 200
    page = server.ask("/").headers["etag"]
    assert server.ask("/", If_None_Match=page).status == 304
    assert server.ask("/sources/s123?q=x").body == server.ask("/").body


def check_paging(server):
    everything = [row["number"] for row in server.get("/api/claims?limit=500")["items"]]
    assert everything == list(range(1, 60))
    pages = [row["number"] for offset in range(0, 70, 7) for row in server.get(f"/api/claims?offset={offset}&limit=7")["items"]]
    assert pages == everything
    assert server.get("/api/claims?offset=1000")["items"] == []
    for query in ("offset=-1", "limit=x", "limit=1e3", "sort=nonsense", "grade=7", "grade=1,,2", "from=yesterday", "q=%22"):
        answer = server.ask("/api/claims?" + query)
        assert answer.status == 400 and answer.json["error"]["input"] == query.split("=")[0], query
    assert server.ask("/api/claims?q=%ff").status == 400


def check_filters(server):
    rows = server.get("/api/claims?limit=500")["items"]
    by = {row["number"]: row for row in rows}
    people = {entity["name"]: entity["id"] for entity in server.get("/api/entities?limit=500")["items"]}
    story = rows[0]["story"]
    cases = [
        ("grade=1,2", lambda row: row["credibility"] <= 2), ("disputed=1", lambda row: row["disputed"] > 0),
        ("single=1", lambda row: row["origins"]["hi"] <= 1), ("decided=1", lambda row: False), (f"story={story}", lambda row: row["story"] == story),
        ("place=dorvik", lambda row: row["where"] and "Dorvik" in row["where"]),
        ("from=2019-05-14&to=2019-05-14", lambda row: row["when"] and row["when"]["lo"] <= "2019-05-14" <= row["when"]["hi"]),
        ("to=1966-01-01", lambda row: row["when"] and row["when"]["lo"] < "1966"),
    ]
    for query, keeps in cases:
        found = [row["number"] for row in server.get("/api/claims?limit=500&" + query)["items"]]
        assert found == [number for number, row in by.items() if keeps(row)], query
        assert found or query == "decided=1", query
    spoken = server.get(f"/api/claims?person={people['Hanne Orlik']}")["items"]
    assert spoken and all("Orlik" in str(server.get(f"/api/claims/{row['number']}")["utterances"]) for row in spoken)
    outlet = server.get("/api/claims?outlet=Harbour+Gazette")
    assert outlet["total"] == 5
    document = server.get("/api/claims?document=examples/selmira/documents/10-harbour-gazette.html")
    assert [row["id"] for row in document["items"]] == [row["id"] for row in outlet["items"]]
    assert {row["number"] for row in server.get("/api/claims?q=shelled+arm")["items"]} >= {7}
    assert server.get("/api/claims?q=shelled+armyy")["total"] == 0
    for sort, key in (("origins", lambda row: (row["origins"]["lo"], row["origins"]["hi"])), ("documents", lambda row: row["documents"]),
                      ("grade", lambda row: row["credibility"])):
        for descending in (0, 1):
            keys = [key(row) for row in server.get(f"/api/claims?limit=500&sort={sort}&descending={descending}")["items"]]
            assert keys == sorted(keys, reverse=bool(descending)), f"{sort} {descending}"
    days = [row["when"] and row["when"]["lo"] for row in server.get("/api/claims?limit=500&sort=date")["items"]]
    known = [day for day in days if day]
    assert known == sorted(known) and days[:len(known)] == known


def check_facets(server):
    facets = server.get("/api/claims?limit=0&facets=1&grade=3")["facets"]
    assert facets["grade"] == {"1": 0, "2": 0, "3": server.get("/api/claims?grade=3")["total"], "4": 0, "5": 0, "6": 0}
    for kind, name in (("outlets", "outlet"), ("places", "place"), ("people", "person"), ("stories", "story")):
        assert facets[kind], kind
        for one in facets[kind]:
            assert server.get(f"/api/claims?grade=3&{name}={one['id'].replace(' ', '+')}")["total"] == one["claims"], one


def job_done(server, job):
    for _ in range(600):
        state = server.get(f"/api/jobs/{job}")
        if state["state"] in ("done", "failed", "cancelled"):
            return state
        time.sleep(0.1)
    raise AssertionError(state)


def check_adding(server, case):
    before = server.ask("/api/case")
    name = "../../dropped%20file.txt"
    sent = server.ask(f"/api/documents?name={name}", "POST", b"The mayor of Dorvik said that nine people died at Selmira on 14 May 2019.",
                      Content_Type="application/octet-stream").json
    assert job_done(server, sent["job"])["state"] == "done"
    after = server.get("/api/case")
    assert after["documents"] == 19 and after["current"] and after["log_entries"] > before.json["log_entries"]
    assert server.ask("/api/case", If_None_Match=before.headers["etag"]).status == 200
    assert server.get("/api/documents/dropped%20file.txt")["path"] == "dropped file.txt"
    many = "\n".join('{"text": "Edda Kell said that %d people were hurt in Port Elsen on 3 May 2019."}' % number for number in range(400)).encode()
    sent = server.ask("/api/documents?name=many.jsonl", "POST", many, Content_Type="application/octet-stream").json["job"]
    assert server.ask(f"/api/jobs/{sent}", "DELETE", b"").status == 200
    state = job_done(server, sent)
    assert state["state"] == "cancelled", state
    assert server.get("/api/case")["current"]
    broken = server.ask("/api/documents?name=a.bin", "POST", bytes(range(256)) * 40, Content_Type="application/octet-stream").json["job"]
    state = job_done(server, broken)
    assert state["state"] == "failed" and state["failed"][0]["name"] == "a.bin", state
    assert server.ask("/api/jobs/j999").status == 404
    done = run("verify", case)
    assert done.returncode == 0, done.stdout


def check_reading_while_adding(server, case, folder):
    """Every answer is whole, whatever another process writes."""
    lines = folder / "more.jsonl"
    lines.write_text("\n".join('{"id": "m%d", "text": "Jonas Wieck said that %d people were hurt in Lindau on 4 May 2019."}' % (n, n) for n in range(300)))
    adding = subprocess.Popen([HEADWATER, "add", "--quiet", str(case), str(lines)])
    answers = 0
    while adding.poll() is None or answers < 20:
        listed = server.get("/api/claims?limit=3")
        assert len(listed["items"]) == 3 and all(listed["items"])
        server.get("/api/claims/1")
        server.get("/api/case")
        answers += 1
    assert adding.returncode == 0
    assert server.get("/api/case")["current"]


def check_many_at_once(server):
    failures = []

    def ask():
        for number in range(1, 20):
            if server.get(f"/api/claims/{number}")["number"] != number:
                failures.append(number)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def check_lost_case(folder):
    for kind, change in (("deleted", lambda case: case.unlink()), ("replaced", lambda case: os.replace(sample_case(folder / "other"), case)),
                         ("newer", lambda case: subprocess.run(["python3", "-c", f"import sqlite3; c = sqlite3.connect({str(case)!r}); "
                                                                "c.execute('DELETE FROM page_facts'); c.commit()"], check=True))):
        place = folder / kind
        place.mkdir()
        (folder / "other").mkdir(exist_ok=True)
        case = sample_case(place)
        with Server(case) as server:
            assert server.get("/api/case")["documents"] == 18
            change(case)
            answer = server.ask("/api/claims")
            assert answer.status == 503, f"{kind}: {answer.status}"
            assert answer.json["error"]["input"] == "selmira.hw" and answer.json["error"]["what"], kind
            assert str(folder) not in answer.body.decode(), kind


def check_command(case, folder):
    done = run("serve", case, "--get", "/api/case")
    assert done.returncode == 0 and done.stdout.startswith(b'{"name":"selmira.hw"') and done.stderr == b""
    for path in ("/api/nothing", "/api/claims/9999", "/api/claims?sort=x", "no-path"):
        done = run("serve", case, "--get", path)
        assert (done.returncode, done.stdout) == (2, b"") and done.stderr.startswith(b"headwater: "), path
    for arguments in ((folder / "none.hw",), (folder,), (case, "--port", "-1"), (case, "--port", "1e9")):
        done = run("serve", *arguments)
        assert done.returncode == 2 and done.stderr.count(b"\n") == 1, arguments
    with Server(case) as server:
        done = run("serve", case, "--port", server.port)
        assert done.returncode == 2 and b"another program listens there" in done.stderr
        with Server(case) as second:  # side by side
            assert second.get("/api/case") == server.get("/api/case")
            assert second.ask("/api/case", cookie=server.token).status == 403
    short = subprocess.Popen([HEADWATER, str(case)], stdout=subprocess.PIPE, env={**os.environ, "PATH": "/nowhere"}, text=True)
    assert short.stdout.readline().startswith("http://127.0.0.1:")
    short.terminate()
    assert short.wait(timeout=30) == 0
    done = run(folder / "none.hw")
    assert done.returncode == 2 and b"unknown command" in done.stderr


def check_end(case):
    """The server ends soon, and well, although somebody sends a document a byte at a time."""
    server = Server(case)
    with socket.create_connection(("127.0.0.1", server.port)) as slow:
        slow.sendall((f"POST /api/documents?name=slow.txt HTTP/1.1\r\nHost: {server.host}\r\nOrigin: http://{server.host}\r\nCookie: headwater={server.token}\r\n"
                      "Content-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n").encode())
        server.process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        while server.process.poll() is None and time.monotonic() < began + 20:
            with contextlib.suppress(OSError):  # it has ended
                slow.sendall(b"x")
            time.sleep(0.1)
    assert server.process.poll() == 0, "a running answer keeps the server from ending"


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        case = sample_case(folder)
        check_command(case, folder)
        check_end(case)
        with Server(case) as server:
            for check in (check_gate, check_headers, check_changing, check_first_answers, check_packing, check_states, check_paging, check_filters, check_facets,
                          check_many_at_once):
                check(server)
        copy = folder / "copy" / "selmira.hw"
        copy.parent.mkdir()
        shutil.copy(case, copy)
        with Server(copy) as server:
            check_adding(server, copy)
            check_reading_while_adding(server, copy, folder)
        check_lost_case(folder)
    print("the server of the page: gate, headers, packing, states, paging, filters, adding, lost cases, end")


main()
