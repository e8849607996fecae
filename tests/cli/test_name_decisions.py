"""What becomes of decisions about names? They bind, outlive the store, and are told when they are stale."""

from __future__ import annotations

import json
import shlex
import shutil

import pytest

from tests.cli.desk import decide, spellings, stale
from tests.cli.tool import Tool


def test_a_decision_beats_the_machine_outlives_the_store_and_is_taken_back(desk: Tool) -> None:
    names = ("Dmitri Volkonsky", "Dmitriy Volkonskiy")
    parted = decide(desk, "different", *names)
    assert [each for each in spellings(desk, names[0]) if names[1] in each] == []
    desk("decide", "undo", parted, "--why", "one man")
    made = decide(desk, "same", "dmitri volkonsky", names[1])
    assert set(names) <= spellings(desk, names[0])[0]
    shutil.rmtree(desk.home / ".corpustool")
    assert desk("ingest", str(desk.home / "articles")).exit_code == 0
    assert set(names) <= spellings(desk, names[0])[0]
    assert "decided same on 2024-02-05" in desk("why", *names).stdout
    assert "decided by a person: the desk knows" in desk("entities", names[0]).stdout
    assert stale(desk) == []
    assert desk("decide", "undo", made[:5], "--why", "I was wrong").exit_code == 0
    assert desk("decide", "list").stdout == "No decisions.\n"


def test_a_decision_survives_a_renamed_file_and_is_stale_when_the_name_is_corrected(desk: Tool) -> None:
    made = decide(desk, "same", "Helena Marchetti", "Helena Marcheti")
    file = desk.home / "articles" / "2024-02-02-reaction.txt"
    moved = file.rename(file.with_name("2024-02-02-second-edition.txt"))
    desk("ingest", str(desk.home / "articles"))
    assert stale(desk) == []
    moved.write_text(moved.read_text(encoding="utf-8").replace("Marcheti,", "Marchetti,"), encoding="utf-8")
    desk("ingest", str(desk.home / "articles"))
    (said,) = stale(desk)
    assert said == f"decision {made} of 2024-02-05 matches nothing any more: no article names “Helena Marcheti”"
    assert desk.report(str(desk.home / "articles"), "--select", "HSK901")["findings"] == []
    (finding,) = desk.report("--select", "HSK901")["findings"]
    command = next(line for line in desk("why", finding["id"]).stdout.splitlines() if "decide undo" in line)
    assert desk(*shlex.split(command.partition("corpustool ")[2])).exit_code == 0
    assert stale(desk) == []


def test_one_pair_is_not_decided_both_ways(desk: Tool) -> None:
    made = decide(desk, "same", "Kyiv", "Bergen")
    result = desk("decide", "different", "bergen", "kyiv", "--why", "no")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"error: decisions in force say otherwise: “Kyiv” and “Bergen” are one ({made} of 2024-02-05: the desk knows)\n"
        f'  take it back first:\n  corpustool decide undo {made} --why "…"\n'
    )


def test_a_chain_of_decisions_is_not_contradicted(desk: Tool) -> None:
    decide(desk, "same", "Kyiv", "Bergen")
    decide(desk, "same", "Bergen", "Norway")
    result = desk("decide", "different", "Kyiv", "Norway", "--why", "no")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "“Kyiv” and “Bergen” are one" in result.stderr
    assert "“Bergen” and “Norway” are one" in " ".join(result.stderr.split())
    assert "take one of them back first" in result.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("same", "Kyiv", "kyiv"), "a name is always the same as itself"),
        (("same", "Kyiv", "Atlantis"), "no article has the name 'Atlantis'"),
        (("same", "Marchetti", "Kyiv"), "did you mean “Luca Marchetti”"),
        (("different", "quays", "pounds", "--things"), "nothing is counted under the name 'quays'"),
        (("undo", "dffff"), "no decision in force has an id that begins with 'dffff'"),
        (("undo", ""), "no decision in force has an id"),
    ],
)
def test_a_decision_about_nothing_is_refused(desk: Tool, args: tuple[str, ...], said: str) -> None:
    result = desk("decide", *args, "--why", "because")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert not (desk.home / "decisions.jsonl").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "line 2 of decisions.jsonl is no decision: JSON is malformed"),
        ('{"verb":"same","a":"Kyiv"}', "line 2 of decisions.jsonl is no decision: same needs b"),
        ('{"verb":"marry","a":"Kyiv","b":"Bergen"}', "line 2 of decisions.jsonl is no decision: Invalid enum value"),
        ('{"verb":"same","a":"Kyiv","b":"Bergen","wy":""}', "line 2 of decisions.jsonl has an unknown field: wy"),
        ("<<<<<<< HEAD", "line 2 of decisions.jsonl is left over from a git merge"),
        ("=======", "line 2 of decisions.jsonl is left over from a git merge"),
        (">>>>>>> theirs", "line 2 of decisions.jsonl is left over from a git merge"),
    ],
)
@pytest.mark.parametrize("command", [("decide", "list"), ("entities",), ("entities", "--review"), ("discrepancies",)])
def test_a_broken_line_is_told_by_its_number(desk: Tool, command: tuple[str, ...], line: str, said: str) -> None:
    decide(desk, "same", "Kyiv", "Bergen")
    with (desk.home / "decisions.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    result = desk(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_two_peoples_decisions_merge_and_the_opposite_one_is_told(desk: Tool) -> None:
    ours = decide(desk, "same", "Kyiv", "Bergen")
    file = desk.home / "decisions.jsonl"
    mine = file.read_bytes()
    file.unlink()
    decide(desk, "different", "Kyiv", "Bergen")
    decide(desk, "same", "Dmitri Volkonsky", "Dmitriy Volkonskiy")
    file.write_bytes(mine + file.read_bytes())
    listed = desk("decide", "list")
    assert listed.exit_code == 0
    assert len(listed.stdout.splitlines()) == 3
    assert f"“Kyiv” and “Bergen” are one ({ours}), but a later line says the opposite" in " ".join(
        listed.stderr.split()
    )
    assert desk("doctor").exit_code != 0
    assert desk("decide", "undo", ours, "--why", "settled on the phone").exit_code == 0
    assert desk("decide", "list").stderr == ""


def test_decisions_that_overrule_each_other_after_a_merge_are_found(desk: Tool) -> None:
    pairs = [("same", "Kyiv", "Bergen"), ("same", "Bergen", "Norway"), ("different", "Kyiv", "Norway")]
    lines = [json.dumps({"verb": verb, "a": a, "b": b, "why": "w", "made": "2024-02-05"}) for verb, a, b in pairs]
    (desk.home / "decisions.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (said,) = stale(desk)
    assert said.endswith("other decisions keep the two names apart")


def test_things_that_nothing_is_counted_as_are_stale(desk: Tool) -> None:
    decide(desk, "same", "fishermen", "cats", "--things")
    assert stale(desk) == []
    (desk.home / "articles" / "2024-02-04-man.txt").unlink()
    desk("ingest", str(desk.home / "articles"))
    (said,) = stale(desk)
    assert said.endswith("nothing is counted as “cats”")


def test_an_accepted_finding_that_was_mended_is_stale(desk: Tool) -> None:
    (finding,) = desk.report("--select", "NAM501")["findings"][:1]
    assert desk("decide", "accept", finding["id"], "--why", "known").exit_code == 0
    assert stale(desk) == []
    file = desk.home / "articles" / "2024-02-02-reaction.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("Marcheti,", "Marchetti,"), encoding="utf-8")
    desk("ingest", str(desk.home / "articles"))
    (said,) = stale(desk)
    assert said.endswith("nothing like the finding is found any more")
