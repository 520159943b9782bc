package health.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {
    private static final List<byte[]> LEAVES = Reference.leaves(66_000, 1);

    @Test
    void hasTheRootOfTheRfcAtEverySize() {
        GrowingTree tree = GrowingTree.empty();
        for (int size = 0; size <= 1_100; size++) {
            assertThat(tree.root()).as("size %d", size).isEqualTo(Reference.root(LEAVES.subList(0, size)));
            assertThat(tree.size()).isEqualTo(size);
            tree.append(LEAVES.get(size));
        }
    }

    @Test
    void hasTheRootOfTheRfcWhereTilesOfThreeLevelsEnd() {
        GrowingTree tree = GrowingTree.empty();
        Set<Integer> sizes = Set.of(65_280, 65_535, 65_536, 65_537, 65_792, 66_000);
        for (int size = 0; size <= LEAVES.size(); size++) {
            if (sizes.contains(size)) {
                assertThat(tree.root()).as("size %d", size).isEqualTo(Reference.root(LEAVES.subList(0, size)));
            }
            if (size < LEAVES.size()) {
                tree.append(LEAVES.get(size));
            }
        }
    }

    @Test
    void goesOnAfterRestartsAsIfThereHadBeenNone() {
        Random random = new Random(2);
        Published log = new Published();
        int size = 0;
        while (size < LEAVES.size()) {
            int more = Math.min(random.nextInt(random.nextBoolean() ? 3 : 1_500), LEAVES.size() - size);
            log.grow(LEAVES.subList(size, size + more));
            size += more;
            byte[] root = log.tree().root();
            log.restart();
            assertThat(log.tree().root()).as("size %d", size).isEqualTo(root);
        }
        assertThat(log.tree().root()).isEqualTo(Reference.root(LEAVES));
        assertThat(new StaticLog(log.files, size).root()).isEqualTo(Reference.root(LEAVES));
    }

    @Test
    void publishesExactlyTheTilesThatTheSpecificationNames() {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 700, 65_536}) {
            Published log = Published.of(LEAVES.subList(0, size));
            assertThat(log.files.entrySet().stream()
                            .collect(Collectors.toMap(file -> file.getKey(), file -> file.getValue().length)))
                    .as("size %d", size)
                    .isEqualTo(new StaticLog(log.files, size).tiles());
            assertThat(new StaticLog(log.files, size).root()).isEqualTo(Reference.root(LEAVES.subList(0, size)));
        }
    }

    @Test
    void canBeReadAtEverySizeThatWasPublished() {
        Random random = new Random(3);
        Published log = new Published();
        Set<Integer> sizes = new HashSet<>();
        for (int size = 0; size < 1_200; ) {
            int more = 1 + random.nextInt(40);
            log.grow(LEAVES.subList(size, size + more));
            size += more;
            sizes.add(size);
        }
        sizes.forEach(size -> assertThat(new StaticLog(log.files, size).root())
                .as("size %d", size)
                .isEqualTo(Reference.root(LEAVES.subList(0, size))));
    }

    @Test
    void handsOutEveryTileOnce() {
        GrowingTree tree = GrowingTree.empty();
        assertThat(tree.takeChanged()).isEmpty();
        LEAVES.subList(0, 257).forEach(tree::append);
        assertThat(tree.takeChanged())
                .extracting(Tile::toString)
                .containsExactly("tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1");
        assertThat(tree.takeChanged()).isEmpty();
        tree.append(LEAVES.get(257));
        assertThat(tree.takeChanged()).extracting(Tile::toString).containsExactly("tile/0/001.p/2");
    }

    @Test
    void takesHashesAndNothingElse() {
        GrowingTree tree = GrowingTree.empty();
        assertThatThrownBy(() -> tree.append(new byte[31])).hasMessage("A hash has 32 bytes, not 31.");
        assertThat(tree.size()).isZero();
        assertThat(tree.root()).isEqualTo(Reference.sha256());
    }

    @Test
    void goesOnFromWholeTilesOnly() {
        assertThatThrownBy(() -> GrowingTree.resume(3, address -> new byte[64]))
                .isInstanceOf(BadTile.class)
                .hasMessage("Tile tile/0/000.p/3 is of no use: it has 64 bytes instead of 96.");
    }
}
