package health.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TiledTreeTest {
    private static final List<byte[]> LEAVES = Reference.leaves(66_000, 4);

    @Test
    void hasRootAndLeavesOfTheRfcAtEverySize() {
        for (int size = 0; size <= 600; size++) {
            TiledTree tree = tree(size);
            assertThat(tree.root()).as("size %d", size).isEqualTo(Reference.root(LEAVES.subList(0, size)));
            if (size > 0) {
                assertThat(tree.leaf(size - 1)).isEqualTo(LEAVES.get(size - 1));
            }
        }
    }

    @Test
    void includesAsTheRfcDoesAndIsBelieved() {
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                includes(tree(size), index);
            }
        }
        Random random = new Random(5);
        for (int size : new int[] {255, 256, 257, 511, 513, 1_000, 66_000}) {
            TiledTree tree = tree(size);
            for (int index : new int[] {0, 1, 254, size - 1, size - 2, size / 2, random.nextInt(size)}) {
                includes(tree, index);
            }
        }
    }

    private static void includes(TiledTree tree, int index) {
        int size = (int) tree.size();
        InclusionProof proof = tree.inclusion(index);
        List<byte[]> leaves = LEAVES.subList(0, size);
        assertThat(proof.path()).as("%d of %d", index, size).containsExactlyElementsOf(Reference.path(index, leaves));
        assertThat(proof.proves(LEAVES.get(index), tree.root()))
                .as("%d of %d", index, size)
                .isTrue();
    }

    @Test
    void goesBackAsTheRfcDoesAndIsBelieved() {
        for (int to = 1; to <= 70; to++) {
            for (int from = 1; from <= to; from++) {
                goesBack(tree(to), from);
            }
        }
        Random random = new Random(6);
        for (int to : new int[] {256, 257, 512, 767, 66_000}) {
            TiledTree tree = tree(to);
            for (int from : new int[] {1, 128, 255, 256, to - 1, to, to / 2, 1 + random.nextInt(to)}) {
                goesBack(tree, from);
            }
        }
    }

    private static void goesBack(TiledTree tree, int from) {
        int to = (int) tree.size();
        ConsistencyProof proof = tree.consistency(from);
        List<byte[]> leaves = LEAVES.subList(0, to);
        assertThat(proof.path()).as("%d of %d", from, to).containsExactlyElementsOf(Reference.proof(from, leaves));
        assertThat(proof.proves(Reference.root(LEAVES.subList(0, from)), tree.root()))
                .as("%d of %d", from, to)
                .isTrue();
    }

    @Test
    void beginsWithNothing() {
        ConsistencyProof proof = tree(9).consistency(0);
        assertThat(proof.path()).isEmpty();
        assertThat(proof.proves(Reference.sha256(), tree(9).root())).isTrue();
        assertThat(proof.proves(tree(9).root(), tree(9).root())).isFalse();
    }

    @Test
    void saysWhatItHasNot() {
        TiledTree tree = tree(5);
        assertThatThrownBy(() -> tree.inclusion(5)).hasMessage("A tree of 5 leaves has none at index 5.");
        assertThatThrownBy(() -> tree.inclusion(-1)).hasMessage("A tree of 5 leaves has none at index -1.");
        assertThatThrownBy(() -> tree.leaf(5)).hasMessage("A tree of 5 leaves has none at index 5.");
        assertThatThrownBy(() -> tree.consistency(6))
                .hasMessage("A tree of 5 leaves goes back to trees of 0 to 5, not 6.");
        assertThatThrownBy(() -> new TiledTree(7, new Published()).root())
                .hasMessage("Tile tile/0/000.p/7 is of no use: there is no such file.");
    }

    /** What it remembers of one proof must not show in another, nor what it has forgotten. */
    @Test
    void provesTheSameWhateverItWasAskedBefore() {
        Random random = new Random(7);
        for (int round = 0; round < 25; round++) {
            int size = 1 + random.nextInt(LEAVES.size());
            Map<TileAddress, Integer> reads = new HashMap<>();
            Published files = Published.of(LEAVES.subList(0, size));
            TiledTree asked = new TiledTree(size, address -> {
                reads.merge(address, 1, Integer::sum);
                return files.read(address);
            });
            byte[] root = new TiledTree(size, files).root();
            for (int question = 0; question < 300; question++) {
                int index = random.nextInt(size);
                InclusionProof proof = asked.inclusion(index);
                assertThat(proof.proves(LEAVES.get(index), root)).isTrue();
                int earlier = 1 + random.nextInt(size);
                assertThat(asked.consistency(earlier).path())
                        .as("%d of %d", earlier, size)
                        .containsExactlyElementsOf(
                                new TiledTree(size, files).consistency(earlier).path());
            }
            assertThat(asked.root()).isEqualTo(root);
            // 66,000 leaves are 258 tiles and 3 above: nearly all of them are remembered.
            assertThat(reads.values().stream().mapToInt(Integer::intValue).sum())
                    .isLessThan(400);
        }
    }

    /** Or many proofs take as long as many trees. */
    @Test
    void readsEachTileOnceForProofsInTheOrderOfLeaves() {
        Map<TileAddress, Integer> reads = new HashMap<>();
        Published files = Published.of(LEAVES);
        TiledTree tree = new TiledTree(LEAVES.size(), address -> {
            reads.merge(address, 1, Integer::sum);
            return files.read(address);
        });
        byte[] root = tree.root();
        for (int index = 0; index < LEAVES.size(); index++) {
            if (!tree.inclusion(index).proves(LEAVES.get(index), root)) {
                throw new AssertionError("Leaf " + index + " isn't proven.");
            }
        }
        assertThat(reads).hasSize(258 + 2 + 1);
        assertThat(reads.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(reads.size() + 10);
    }

    private static TiledTree tree(int size) {
        return new TiledTree(size, Published.of(LEAVES.subList(0, size)));
    }
}
