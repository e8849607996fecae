from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.texts import Document
from corpustool.engines import shards as module
from corpustool.engines.shards import shards

lengths = st.lists(st.sampled_from([0, 1, 900, 60_000, 199_999, 200_000, 200_001]), max_size=60)


@given(lengths)
def test_shards_joined_are_the_documents_in_their_order(sizes: list[int]) -> None:
    documents = [Document("a" * size) for size in sizes]
    assert [document for shard in shards(documents) for document in shard] == documents


@given(lengths)
def test_no_shard_is_empty_or_larger_than_a_worker_can_hold(sizes: list[int]) -> None:
    for shard in shards([Document("a" * size) for size in sizes]):
        assert 0 < len(shard) <= module.MOST_DOCUMENTS
        assert len(shard) == 1 or sum(len(document.text) for document in shard) <= module.MOST_CHARACTERS


def test_no_documents_make_no_shards() -> None:
    assert list(shards([])) == []
