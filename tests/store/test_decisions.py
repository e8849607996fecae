import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.decisions import AcceptedSide, Decision, Verb
from corpustool.errors import DecisionError
from corpustool.store import decisions

SAME = Decision("", Verb.SAME, "one harbour", "2024-03-04", a="Port Ellis", b="Ellis Harbour")
DIFFERENT = Decision("", Verb.DIFFERENT, "two men", "2024-03-05", a="Jon Ray", b="John Ray")
ACCEPT = Decision(
    "",
    Verb.ACCEPT,
    "the coroner counts otherwise",
    "2024-03-06",
    finding="v1:12ab",
    code="FIG101",
    sides=(AcceptedSide("12", ("aa", "bb")), AcceptedSide("at least 15", ("cc",))),
    until="2024-06-01",
)
MISREAD = Decision("", Verb.MISREAD, "a bus line", "2024-03-07", article="ab12", quote="42", start=0)
DATE = Decision("", Verb.DATE, "as printed", "2024-03-08", article="ab12", value="2024-03-01")
ALL = (SAME, DIFFERENT, ACCEPT, MISREAD, DATE)


def undo(decision: Decision) -> Decision:
    return _named(Decision("", Verb.UNDO, "a mistake", "2024-04-01", finding=decision.id))


def _named(decision: Decision) -> Decision:
    return replace(decision, id=decisions.decision_id(decision))


def write(directory: Path, text: str) -> None:
    (directory / decisions.NAME).write_text(text, encoding="utf-8")


def test_there_are_no_decisions_where_there_is_no_file(tmp_path: Path) -> None:
    assert decisions.load(tmp_path) == ()


def test_decisions_come_back_as_they_were_taken_in_their_order(tmp_path: Path) -> None:
    taken = tuple(decisions.append(tmp_path, decision) for decision in ALL)
    assert decisions.load(tmp_path) == taken
    assert tuple(replace(decision, id="") for decision in taken) == ALL
    assert len({decision.id for decision in taken}) == len(ALL)


def test_a_line_says_only_what_its_verb_needs(tmp_path: Path) -> None:
    decisions.append(tmp_path, SAME)
    assert (tmp_path / decisions.NAME).read_text() == (
        f'{{"id":"{decisions.decision_id(SAME)}","verb":"same","why":"one harbour","made":"2024-03-04",'
        '"a":"Port Ellis","b":"Ellis Harbour"}\n'
    )


def test_a_line_that_was_typed_by_hand_needs_no_id_and_no_line_end(tmp_path: Path) -> None:
    write(tmp_path, '\ufeff\n{"verb": "same", "a": "Ellis Harbour", "b": "Port Ellis"}')
    taken = decisions.append(tmp_path, DATE)
    first, second = decisions.load(tmp_path)
    assert (first.verb, first.a, second) == (Verb.SAME, "Ellis Harbour", taken)
    assert first.id == decisions.decision_id(first)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('{"verb": "same"', "no decision"),
        ("[1, 2]", "no JSON object"),
        ('{"verb": "maybe"}', "maybe"),
        ('{"a": "x"}', "verb"),
        ('{"verb": "same", "start": "nought"}', "start"),
        ('{"verb": "same", "wy": "typing"}', "unknown field: wy"),
        ("[" * 5_000, "no decision"),
        ("<<<<<<< HEAD", "git merge"),
        (">>>>>>> branch", "git merge"),
        ('"\\ud800"', "no "),
        ('{"verb": "same", "a": "Port Ellis"}', "same needs b"),
        ('{"verb": "different", "a": " ", "b": ""}', "different needs a and b"),
        ('{"verb": "accept", "code": "FIG101"}', "accept needs finding"),
        ('{"verb": "misread", "start": 3}', "misread needs article and quote"),
        ('{"verb": "undo"}', "undo needs finding"),
        ('{"verb": "date", "article": "ab12"}', "date needs value"),
        ('{"verb": "date", "article": "ab12", "value": "last week"}', "value is no day"),
        ('{"verb": "date", "article": "ab12", "value": "20240304"}', "value is no day"),
        ('{"verb": "date", "article": "ab12", "value": "2024-02-30"}', "value is no day"),
        ('{"verb": "accept", "finding": "v1:12", "until": "soon"}', "until is no day"),
        ('{"verb": "accept", "finding": "v1:12", "until": ""}', "until is no day"),
        ('{"verb": "same", "a": "x", "b": "y", "made": "yesterday"}', "made is no day"),
        ('{"verb": "misread", "article": "a", "quote": "4", "start": -2}', "start cannot be -2"),
        ('{"verb": "misread", "article": "a", "quote": "4", "start": 99999999999999999999999}', "start cannot be"),
    ],
)
def test_a_broken_line_is_refused_with_its_number(tmp_path: Path, line: str, word: str) -> None:
    decisions.append(tmp_path, SAME)
    with (tmp_path / decisions.NAME).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    with pytest.raises(DecisionError, match=word) as caught:
        decisions.load(tmp_path)
    assert "line 3 of decisions.jsonl" in caught.value.message
    assert caught.value.hint


def test_a_decision_that_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    for decision in (replace(SAME, b=""), replace(DATE, value="soon"), replace(ACCEPT, until="soon")):
        with pytest.raises(DecisionError, match=r"needs|is no day"):
            decisions.append(tmp_path, decision)
    assert decisions.load(tmp_path) == ()


def test_a_directory_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match="there is no directory") as caught:
        decisions.append(tmp_path / "mistyped", SAME)
    assert "--corpus" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="sets a limit that Windows does not have")
def test_a_line_that_finds_no_room_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    first = decisions.append(tmp_path, SAME)
    before = (tmp_path / decisions.NAME).read_bytes()
    script = (
        "import resource, sys; from pathlib import Path; from corpustool.domain.decisions import *;"
        "from corpustool.errors import DecisionError; from corpustool.store import decisions\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))\n"
        "try: decisions.append(Path(sys.argv[1]), Decision('', Verb.SAME, 'x' * 500, '2024-03-04', a='a', b='b'))\n"
        "except DecisionError as error: print(error)"
    )
    for room in (0, 100):
        command = [sys.executable, "-c", script, str(tmp_path), str(len(before) + room)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        assert "cannot be written" in done.stdout
        assert (tmp_path / decisions.NAME).read_bytes() == before
    assert decisions.load(tmp_path) == (first,)


def test_bytes_that_are_no_text_are_refused_with_their_line(tmp_path: Path) -> None:
    (tmp_path / decisions.NAME).write_bytes(b'{"verb": "same", "a": "\xff"}\n')
    with pytest.raises(DecisionError, match="line 1"):
        decisions.load(tmp_path)


def test_a_file_that_cannot_be_opened_or_written_is_told(tmp_path: Path) -> None:
    (tmp_path / decisions.NAME).mkdir()
    with pytest.raises(DecisionError, match="cannot be opened"):
        decisions.load(tmp_path)
    with pytest.raises(DecisionError, match="cannot be written"):
        decisions.append(tmp_path, SAME)


def test_an_undone_decision_is_not_in_force() -> None:
    one, two = _named(SAME), _named(DATE)
    assert decisions.in_force([one, two, undo(one)]) == (two,)


def test_an_undo_can_be_undone() -> None:
    one = _named(SAME)
    back = undo(one)
    assert decisions.in_force([one, back, undo(back)]) == (one,)


def test_deciding_again_after_an_undo_holds() -> None:
    one = _named(SAME)
    assert decisions.in_force([one, undo(one), one]) == (one,)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (SAME, replace(SAME, verb=Verb.DIFFERENT, a=SAME.b, b=SAME.a)),
        (ACCEPT, replace(ACCEPT, until="2025-01-01")),
        (MISREAD, replace(MISREAD, why="a house number")),
        (DATE, replace(DATE, value="2024-03-02")),
    ],
)
def test_of_two_decisions_on_one_matter_the_later_holds(earlier: Decision, later: Decision) -> None:
    assert decisions.in_force([_named(earlier), _named(later)]) == (_named(later),)


@pytest.mark.parametrize("other", [replace(SAME, things=True), replace(SAME, a="Port Ellen"), DATE])
def test_decisions_on_other_matters_hold_beside_each_other(other: Decision) -> None:
    both = (_named(SAME), _named(other))
    assert decisions.in_force(both) == both


def test_what_two_people_decided_at_once_is_all_there(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from corpustool.domain.decisions import *;"
        "from corpustool.store import decisions\n"
        "for n in range(100):\n"
        " decisions.append(Path(sys.argv[1]), Decision('', Verb.SAME, sys.argv[2] * 3000, '', a=str(n), b='b'))"
    )
    people = [subprocess.Popen([sys.executable, "-c", script, tmp_path, name]) for name in "xy"]
    assert [person.wait(60) for person in people] == [0, 0]
    assert len({(decision.why[0], decision.a) for decision in decisions.load(tmp_path)}) == 200


words = st.text(st.characters(codec="utf-8"), max_size=8).map(lambda word: f"w{word}")
days = st.dates().map(lambda day: day.isoformat())
taken = st.builds(
    Decision,
    id=st.just(""),
    made=days,
    start=st.integers(-1, 99),
    value=days,
    until=st.none() | days,
    a=words,
    b=words,
    finding=words,
    article=words,
    quote=words,
)


@given(taken)
def test_any_decision_is_one_line_and_comes_back(tmp_path_factory: pytest.TempPathFactory, decision: Decision) -> None:
    directory = tmp_path_factory.mktemp("decisions")
    kept = decisions.append(directory, decision)
    assert decisions.load(directory) == (kept,)
    assert (directory / decisions.NAME).read_bytes().count(b"\n") == 1


@given(
    st.lists(
        st.sampled_from([_named(decision) for decision in ALL])
        | st.builds(lambda d: undo(_named(d)), st.sampled_from(ALL))
    )
)
def test_what_is_in_force_was_decided_in_that_order_and_stays_in_force(lines: list[Decision]) -> None:
    holding = decisions.in_force(lines)
    assert all(decision.verb is not Verb.UNDO for decision in holding)
    assert decisions.in_force(holding) == holding
    remaining = iter(lines)
    assert all(decision in remaining for decision in holding)
