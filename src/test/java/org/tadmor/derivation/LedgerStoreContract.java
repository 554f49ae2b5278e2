package org.tadmor.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tadmor.vocabulary.Span;

/** What every store of the working state does. Extend it, and give it an empty store before each test. */
public abstract class LedgerStoreContract {

    /** The store under test, empty at the beginning of each test. */
    protected abstract LedgerStore store();

    /** Writes what a change comes to into the store. */
    protected abstract void write(Delta delta);

    private static Node node(String id, String cluster, String... keys) {
        Anchor anchor = new Anchor("article of " + id, new Span(1, 4), "words");
        Decision content = new Decision(id, Judgement.ECHO, anchor, anchor, 7, "reason");
        return new Node(Layer.CLAIM, id, List.of(keys), cluster, content);
    }

    private static Edge edge(String left, String right, Edge.Kind kind, double score) {
        return new Edge(Layer.CLAIM, left, right, kind, score, "rule", "detail");
    }

    private static Delta putting(List<Node> nodes, List<Edge> edges) {
        return new Delta(List.of(), nodes, List.of(), edges, List.of(), List.of());
    }

    @Test
    void findsNodesByIdWithAllTheyHold() {
        write(putting(List.of(node("a", "1", "k", "l"), node("b", "1", "l")), List.of()));

        assertThat(store().nodes(Layer.CLAIM, List.of("a", "nobody"))).containsExactly(node("a", "1", "k", "l"));
        assertThat(store().nodes(Layer.EVENT, List.of("a"))).isEmpty();
    }

    @Test
    void findsNodesByAnyOfTheirKeysEachOnce() {
        write(putting(List.of(node("a", "1", "k", "l"), node("b", "1", "l"), node("c", "2", "m")), List.of()));

        assertThat(store().having(Layer.CLAIM, List.of("k", "l", "nothing")))
                .extracting(Node::id)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void findsNodesByCluster() {
        write(putting(List.of(node("a", "1"), node("b", "2"), node("c", "1")), List.of()));

        assertThat(store().members(Layer.CLAIM, List.of("1")))
                .extracting(Node::id)
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void tellsWhichKeysAreHeldByOthersThanTheExcluded() {
        write(putting(List.of(node("a", "1", "k", "l"), node("b", "1", "l")), List.of()));

        assertThat(store().held(Layer.CLAIM, List.of("k", "l", "m"), Set.of("a")))
                .containsExactly("l");
        assertThat(store().held(Layer.CLAIM, List.of("k"), Set.of())).containsExactly("k");
    }

    @Test
    void findsEdgesFromEitherEndEachOnce() {
        Edge same = edge("a", "b", Edge.Kind.SAME, 0.75);
        Edge part = edge("a", "c", Edge.Kind.PART_OF, 0.5);
        write(putting(List.of(node("a", "1"), node("b", "1"), node("c", "1")), List.of(same, part)));

        assertThat(store().edges(Layer.CLAIM, List.of("b"))).containsExactly(same);
        assertThat(store().edges(Layer.CLAIM, List.of("a", "b", "c"))).containsExactlyInAnyOrder(same, part);
    }

    @Test
    void replacesNodesWithTheirKeysAndEdgesWithTheirScores() {
        write(putting(List.of(node("a", "1", "old"), node("b", "1")), List.of(edge("a", "b", Edge.Kind.SAME, 0.75))));

        write(putting(List.of(node("a", "2", "new")), List.of(edge("a", "b", Edge.Kind.SAME, 0.25))));

        assertThat(store().having(Layer.CLAIM, List.of("old"))).isEmpty();
        assertThat(store().having(Layer.CLAIM, List.of("new"))).containsExactly(node("a", "2", "new"));
        assertThat(store().edges(Layer.CLAIM, List.of("a"))).containsExactly(edge("a", "b", Edge.Kind.SAME, 0.25));
    }

    @Test
    void removesNodesWithTheirKeysAndEdgesByKind() {
        write(putting(
                List.of(node("a", "1", "k"), node("b", "1")),
                List.of(edge("a", "b", Edge.Kind.SAME, 1), edge("a", "b", Edge.Kind.APART, 1))));

        write(new Delta(
                List.of(new Delta.NodeId(Layer.CLAIM, "a")),
                List.of(),
                List.of(new Delta.EdgeId(Layer.CLAIM, "a", "b", Edge.Kind.SAME)),
                List.of(),
                List.of(),
                List.of()));

        assertThat(store().nodes(Layer.CLAIM, List.of("a"))).isEmpty();
        assertThat(store().having(Layer.CLAIM, List.of("k"))).isEmpty();
        assertThat(store().edges(Layer.CLAIM, List.of("b"))).containsExactly(edge("a", "b", Edge.Kind.APART, 1));
    }

    @Test
    void carriesTheDerivationOfWholeStoriesLikeTheOneInMemory() {
        MemoryLedger memory = new MemoryLedger();
        List<String> changed = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (StoryFile.Tale tale : StoryFile.read().subList(0, 4)) {
            List<Change> changes =
                    new ArrayList<>(tale.articles().stream().map(Story::add).toList());
            changes.add(
                    new Change.Remove(tale.articles().get(1).reading().facts().id()));
            for (Change change : changes) {
                Delta inMemory = Ledgers.DERIVATION.apply(memory, List.of(change));
                memory.write(inMemory);
                expected.add(described(inMemory));
                Delta here = Ledgers.DERIVATION.apply(store(), List.of(change));
                write(here);
                changed.add(described(here));
            }
        }

        assertThat(changed).isEqualTo(expected);
    }

    private static String described(Delta delta) {
        List<String> rows = new ArrayList<>();
        delta.rows().forEach(row -> rows.add(row.toString()));
        delta.removedRows().forEach(row -> rows.add("- " + row));
        rows.sort(Comparator.naturalOrder());
        return String.join("\n", rows);
    }
}
