package health.waymark.ledger;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;

/**
 * That a tree begins with all leaves of a smaller one, as RFC 9162, section 2.1.4, has it. Every tree begins with the
 * empty one, and with itself: that takes no hashes.
 *
 * @param from size of the smaller tree
 * @param to size of the larger one
 */
public record ConsistencyProof(long from, long to, List<byte[]> path) {
    public ConsistencyProof {
        path = path.stream().map(Hashes::checked).toList();
    }

    /** @param smaller root of the tree of {@code from} leaves, {@code larger} of that of {@code to} */
    public boolean proves(byte[] smaller, byte[] larger) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && MessageDigest.isEqual(smaller, larger);
        }
        if (from == 0) {
            return path.isEmpty() && MessageDigest.isEqual(smaller, Hashes.ofNothing());
        }
        return climbs(smaller, larger);
    }

    private boolean climbs(byte[] smaller, byte[] larger) {
        Iterator<byte[]> hashes = path.iterator();
        // The largest whole subtree at the right end of the smaller tree; all of it where that is whole.
        int whole = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >>> whole;
        long last = (to - 1) >>> whole;
        if (node > 0 && !hashes.hasNext()) {
            return false;
        }
        byte[] start = node == 0 ? smaller : hashes.next();
        byte[] before = start;
        byte[] after = start;
        while (hashes.hasNext()) {
            if (last == 0) {
                return false;
            }
            byte[] sibling = hashes.next();
            if (node % 2 == 1 || node == last) {
                before = Hashes.ofNode(sibling, before);
                after = Hashes.ofNode(sibling, after);
                int alone = node % 2 == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= alone;
                last >>>= alone;
            } else {
                after = Hashes.ofNode(after, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, smaller) && MessageDigest.isEqual(after, larger);
    }
}
