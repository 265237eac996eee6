#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Command lines that make no sense: status 2 and one line that names the word and suggests the nearest. Empty results say so."""
import pathlib
import sys
import tempfile

from support import LISTS, ok, run, write_articles


def wrong(folder):
    """Command line -> words that its one message must hold."""
    case, good, none = folder / "harbour.hw", folder / "good", folder / "none.tsv"
    table = folder / "values.csv"
    table.write_text("source,object,attribute,value\na,fire,killed,9\nb,fire,killed,40\n")
    yield [], ["no command"]
    yield ["clams", case], ["clams", "unknown command", "did you mean claims?"]
    yield ["nonsense"], ["nonsense", "unknown command"]
    yield ["--versoin"], ["--versoin", "did you mean --version?"]
    yield ["claims"], ["case is required", "headwater claims --help"]
    yield ["claims", case, "--jsn"], ["--jsn", "did you mean --json?"]
    yield ["claims", "--jsn", case], ["--jsn", "did you mean --json?"]
    yield ["claims", case, "--min-document=2"], ["--min-document", "did you mean --min-documents?"]
    yield ["claims", case, "-x"], ["-x", "unknown option"]
    yield ["claims", case, "extra"], ["extra"]
    for number in ("-1", "two", "1.5", "1e3", "99999999999999999999999", "+2", " 2"):
        yield ["claims", case, "--min-documents", number], ["--min-documents", number]
        yield ["entities", case, f"--min-mentions={number}"], ["--min-mentions", number]
    for number in ("0", "-1", "x", "5000"):
        yield ["read", "--threads", number, good], ["--threads", number, "1 to 1024"]
        yield ["match", "--claims", none, none, "--top", number], ["--top", number, "1 to 1000"]
    for grade in ("0", "7", "1,x", "A"):
        yield ["claims", case, "--credibility", grade], ["--credibility", grade[-1], "1 to 6"]
    for command in ("read", "times", "attribute", "names", "events", "ledger", "reuse", "tag"):
        for date in ("14.5.2019", "2019-5-14", "2019-02-30", "yesterday", "2019-05-14T10:00"):
            yield [command, "--date", date, good], ["--date", date, "is no date (YYYY-MM-DD)"]
        yield [command, folder / "none.txt", "--threads"], ["--threads"]
    for command in ("add", "run"):
        yield [command, folder / "new.hw", good, "--date", "14.5.2019"], ["14.5.2019 is no date"]
    for option in ("--from", "--to"):
        yield ["timeline", case, option, "14.5.2019"], [option, "14.5.2019 is no date"]
    yield ["timeline", case, "--from", "2020-01-01", "--to", "2019-12-31"], ["2020-01-01", "is later than --to 2019-12-31"]
    yield ["timeline", case, "--to", "2019-12-31", "--from", "2020-01-01"], ["2020-01-01", "is later than --to 2019-12-31"]
    yield ["timeline", case, "--type", "bombin"], ["--type", "bombin", "did you mean bombing?"]
    yield ["conflicts", case, "--kind", "denail"], ["--kind", "denail", "did you mean denial?"]
    yield ["sources", case, "--kind", "nonsense"], ["--kind", "nonsense", "person, organisation, outlet"]
    yield ["sources", case, "--reliability", "XY"], ["--reliability", "XY", "A to F"]
    yield ["entities", case, "--kind", "persons"], ["--kind", "persons", "did you mean person?"]
    yield ["export", case, "--format", "cvs", "-o", folder / "x"], ["--format", "cvs", "did you mean csv?"]
    yield ["export", case, "--format", "csv"], ["--output is required"]
    yield ["train", "readin", folder], ["readin", "did you mean reading?"]
    yield ["explain", case, "99999"], ["there is no claim 99999; they are numbered 1 to "]
    yield ["explain", case, "0"], ["there is no claim 0"]
    yield ["explain", case, "c0000000"], ["c0000000", "nothing in the case has this id or number"]
    for command in ("origins", "conflicts", "claims"):
        yield [command, case, "--claim", "99999"], ["--claim", "there is no claim 99999"]
        yield [command, case, "--claim", "nonsense"], ["--claim", "nonsense", "no claim has this id or number"]
    for command in ("names", "compare"):
        yield [command, "--pairs", none], ["none.tsv: No such file or directory"]
    yield ["reuse", good, "--pairs", none], ["none.tsv: No such file or directory"]
    yield ["names", good, "--pairs", table], ["inputs excludes --pairs"]
    yield ["names"], ["INPUT"]
    yield ["match", "--claims", none, table], ["none.tsv: No such file or directory"]
    yield ["fuse", none], ["none.tsv: No such file or directory"]
    yield ["fuse", table, "--hierarchy", none], ["none.tsv: No such file or directory"]
    yield ["fuse", table, "--type", "killed=numbr"], ["--type killed=numbr", "did you mean number?"]
    yield ["fuse", table, "--type", "kiled=number"], ["no attribute kiled", "did you mean killed?"]
    yield ["fuse", table, "--type", "number"], ["number", "ATTRIBUTE=VALUE"]
    for size in ("x", "-1", "nan", "inf", ""):
        yield ["fuse", table, "--tolerance", f"killed={size}"], ["--tolerance", "no number"]
    yield ["fuse", table, "--tolerance", "dead=1"], ["no attribute dead"]
    for command in LISTS:
        yield [command, case, "--csv", "--json"], ["excludes"]
        yield [command, none], ["none.tsv: No such file or directory"]
    for command, options in EMPTY.items():
        for option in options:
            yield [command, case, option, ""], [option, "the value is empty"]
            yield [command, case, option + "="], [option, "a value is missing"]
            yield [command, case, option], [option, "a value is missing"]
            yield [command, case, option, "2011-03-04", option, "2011-03-05"], [option, "given more than once"]
    yield ["read", ""], ["empty"]
    yield ["read", "--date", "2019-01-01", good, "--date", "2019-01-02"], ["--date", "given more than once"]
    yield ["claims", "\x1b]0;x\x07"], ["␛]0;x␇"]


EMPTY = {"claims": ["--source", "--document", "--text", "--claim"], "origins": ["--claim", "--name"], "conflicts": ["--slot", "--claim"],
         "timeline": ["--place", "--from"], "entities": ["--name"], "documents": ["--source", "--search"], "sources": ["--name"],
         "report": ["--html", "--md"]}

NOTHING = {"claims": ["--text", "zzz"], "sources": ["--name", "zzz"], "origins": ["--name", "zzz"], "conflicts": ["--slot", "zzz"],
           "timeline": ["--place", "zzz"], "entities": ["--name", "zzz"], "documents": ["--search", "zzz"]}


def messages(folder):
    count = 0
    for line, words in wrong(folder):
        done = run(*line)
        errors = done.stderr.decode().splitlines()
        assert done.returncode == 2, f"{line}: exit status {done.returncode} {errors}"
        assert done.stdout == b"", f"{line}: {done.stdout[:200]}"
        assert len(errors) == 1 and errors[0].startswith("headwater: "), (line, errors)
        for word in words:
            assert word in errors[0], f"{line}: {word!r} is not in {errors[0]!r}"
        count += 1
    assert not (folder / "new.hw").exists(), "a command that could not run makes no case"
    print(count, "command lines")


def empty_results(folder):
    case, empty = folder / "harbour.hw", folder / "empty.hw"
    plain = folder / "plain.txt"
    plain.write_text("Well, here we are again, as ever.\n")
    ok("add", empty, plain)
    for command, options in NOTHING.items():
        noun = {"timeline": "incidents"}.get(command, command)
        for line in ([command, case, *options], [command, empty, *options]):
            assert ok(*line).decode() == f"no {noun} found\n", line
            assert ok(*line, "--json") == b"", line
            assert len(ok(*line, "--csv").splitlines()) == 1, line
    (folder / "nothing.tsv").write_text("\n")
    for line, words in ((["attribute", plain], "no attributions found"), (["times", plain], "no times found"), (["events", plain], "no events found"),
                        (["names", plain], "no names found"), (["ledger", plain], "no incidents found"), (["reuse", plain], "no shared passages found"),
                        (["compare", "--pairs", folder / "nothing.tsv"], "no pairs of sentences"),
                        (["names", "--pairs", folder / "nothing.tsv"], "no pairs of names"),
                        (["match", "--claims", folder / "nothing.tsv", folder / "nothing.tsv"], "no texts to match")):
        assert words in ok(*line).decode(), line


def values_that_look_like_options(folder):
    case = folder / "harbour.hw"
    assert ok("claims", case, "--text", "--json").decode() == "no claims found\n", "the value of --text"
    assert ok("claims", case, "--text=-1").decode() == "no claims found\n"


def main():
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        write_articles(root / "good", 3)
        ok("add", root / "harbour.hw", root / "good", "--quiet")
        for test in (messages, empty_results, values_that_look_like_options):
            test(root)
            print("ok", test.__name__)


sys.exit(main())
