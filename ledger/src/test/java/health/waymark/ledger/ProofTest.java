package health.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofTest {
    /** Entries of the tree that Certificate Transparency's own tests are written on. */
    private static final List<byte[]> KNOWN = hashes(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(Hashes::ofLeaf)
            .toList();

    private static final List<byte[]> KNOWN_ROOTS = hashes(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
            .toList();

    @Test
    void hasTheKnownRoots() {
        for (int size = 0; size <= KNOWN.size(); size++) {
            assertThat(known(size).root()).isEqualTo(KNOWN_ROOTS.get(size));
        }
    }

    @Test
    void hasTheKnownProofs() {
        assertThat(known(8).inclusion(0).path())
                .containsExactlyElementsOf(hashes(
                                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")
                        .toList());
        assertThat(known(8).inclusion(5).path())
                .containsExactlyElementsOf(hashes(
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")
                        .toList());
        assertThat(known(5).consistency(2).path())
                .containsExactlyElementsOf(hashes(
                                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")
                        .toList());
        assertThat(known(7).consistency(6).path())
                .containsExactlyElementsOf(hashes(
                                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")
                        .toList());
    }

    @Test
    void believesNoInclusionWithAnythingAltered() {
        for (int size = 1; size <= 40; size++) {
            List<byte[]> leaves = Reference.leaves(size, 7);
            TiledTree tree = new TiledTree(size, Published.of(leaves));
            byte[] root = tree.root();
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.inclusion(index).path();
                byte[] leaf = leaves.get(index);
                for (List<byte[]> altered : altered(path)) {
                    assertThat(new InclusionProof(index, size, altered).proves(leaf, root))
                            .isFalse();
                }
                for (int other = -1; other <= size; other++) {
                    assertThat(new InclusionProof(other, size, path).proves(leaf, root))
                            .as("%d as %d of %d", index, other, size)
                            .isEqualTo(other == index);
                }
                assertThat(tree.inclusion(index).proves(flipped(leaf, 3), root)).isFalse();
                assertThat(tree.inclusion(index).proves(leaf, flipped(root, 31)))
                        .isFalse();
            }
        }
    }

    @Test
    void believesNoConsistencyWithAnythingAltered() {
        for (int to = 1; to <= 40; to++) {
            List<byte[]> leaves = Reference.leaves(to, 8);
            TiledTree tree = new TiledTree(to, Published.of(leaves));
            for (int from = 0; from <= to; from++) {
                byte[] before = Reference.root(leaves.subList(0, from));
                byte[] after = tree.root();
                ConsistencyProof proof = tree.consistency(from);
                for (List<byte[]> altered : altered(proof.path())) {
                    assertThat(new ConsistencyProof(from, to, altered).proves(before, after))
                            .as("%d in %d", from, to)
                            .isFalse();
                }
                assertThat(proof.proves(flipped(before, 0), after)).isFalse();
                assertThat(from > 0 && proof.proves(before, flipped(after, 0))).isFalse();
                assertThat(new ConsistencyProof(to + 1, to, proof.path()).proves(before, after))
                        .isFalse();
                assertThat(new ConsistencyProof(-1, to, proof.path()).proves(before, after))
                        .isFalse();
            }
        }
    }

    @Test
    void takesAnotherHistoryForNoBeginning() {
        List<byte[]> leaves = Reference.leaves(300, 9);
        List<byte[]> rewritten = new ArrayList<>(leaves);
        rewritten.set(17, flipped(leaves.get(17), 5));
        TiledTree after = new TiledTree(300, Published.of(rewritten));
        byte[] before = Reference.root(leaves.subList(0, 200));
        assertThat(after.consistency(200).proves(before, after.root())).isFalse();
        assertThat(after.consistency(17).proves(Reference.root(leaves.subList(0, 17)), after.root()))
                .isTrue();
    }

    @Test
    void takesHashesAndNothingElse() {
        assertThatThrownBy(() -> new InclusionProof(0, 2, List.of(new byte[33])))
                .hasMessage("A hash has 32 bytes, not 33.");
        assertThatThrownBy(() -> new ConsistencyProof(1, 2, List.of(new byte[0])))
                .hasMessage("A hash has 32 bytes, not 0.");
    }

    /** One hash altered, left out, added or in another's place. */
    private static List<List<byte[]>> altered(List<byte[]> path) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            List<byte[]> more = new ArrayList<>(path);
            more.add(i, Hashes.ofNothing());
            all.add(more);
        }
        for (int i = 0; i < path.size(); i++) {
            List<byte[]> flipped = new ArrayList<>(path);
            flipped.set(i, flipped(path.get(i), i));
            all.add(flipped);
            List<byte[]> fewer = new ArrayList<>(path);
            fewer.remove(i);
            all.add(fewer);
        }
        for (int i = 1; i < path.size(); i++) {
            List<byte[]> swapped = new ArrayList<>(path);
            Collections.swap(swapped, i - 1, i);
            all.add(swapped);
        }
        return all;
    }

    private static byte[] flipped(byte[] hash, int at) {
        byte[] flipped = hash.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private static TiledTree known(int size) {
        return new TiledTree(size, Published.of(KNOWN.subList(0, size)));
    }

    private static Stream<byte[]> hashes(String... hex) {
        return Stream.of(hex).map(HexFormat.of()::parseHex);
    }
}
