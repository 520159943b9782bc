package health.waymark.ledger;

import java.security.MessageDigest;
import java.util.List;

/**
 * That a leaf is in a tree, as RFC 9162, section 2.1.3, has it.
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 * @param path hashes from the leaf's side to the root's
 */
public record InclusionProof(long index, long size, List<byte[]> path) {
    public InclusionProof {
        path = path.stream().map(Hashes::checked).toList();
    }

    public boolean proves(byte[] leafHash, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = Hashes.ofNode(sibling, hash);
                // It had no sibling in the levels between.
                int alone = node % 2 == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= alone;
                last >>>= alone;
            } else {
                hash = Hashes.ofNode(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }
}
