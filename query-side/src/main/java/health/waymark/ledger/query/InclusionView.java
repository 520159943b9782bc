package health.waymark.ledger.query;

import java.util.Base64;
import java.util.List;

/**
 * That a leaf is in a tree.
 *
 * @param leafHash in base64
 * @param proof hashes in base64, as RFC 9162 orders them
 */
public record InclusionView(long index, long size, String leafHash, List<String> proof) {

    static InclusionView of(LedgerQueries.Included included) {
        return new InclusionView(
                included.proof().index(),
                included.proof().size(),
                base64(included.leafHash()),
                included.proof().path().stream().map(InclusionView::base64).toList());
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
