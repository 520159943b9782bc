package health.waymark.projection;

/** Whoever had the read model made anew: hears how far it is, and may call it off. Called by several threads. */
public interface RebuildWatch {
    RebuildWatch NOBODY = new RebuildWatch() {
        @Override
        public void expect(long plans) {}

        @Override
        public void taken(long plans) {}

        @Override
        public void goOn() {}
    };

    /** How many plans there are to take; more may come while it runs. */
    void expect(long plans);

    /** So many more are taken. */
    void taken(long plans);

    /** Throws what the rebuild is to end with, should it be given up. */
    void goOn();
}
