package health.waymark.axonserver;

/** How Axon Server stands towards us. */
public enum Standing {
    UNTRIED("has not been reached yet", "wait"),
    ANSWERS("answers", ""),
    AWAY(
            "does not answer",
            "start it, or correct axon.axonserver.servers; for TLS see axon.axonserver.ssl-enabled and cert-file"),
    LACKS_TOKEN("wants a token (AXONIQ-1000)", "set axon.axonserver.token"),
    REFUSES_TOKEN(
            "refuses the token (AXONIQ-1001)", "correct axon.axonserver.token, or give its application the context"),
    LACKS_CONTEXT("has no such context (AXONIQ-1302)", "create it there, or correct axon.axonserver.context"),
    IS_ANOTHER(
            "holds other events than this database was made from",
            "correct axon.axonserver.servers and context, or give this record a database of its own");

    private final String words;
    private final String remedy;

    Standing(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    public String words() {
        return words;
    }

    public String remedy() {
        return remedy;
    }
}
