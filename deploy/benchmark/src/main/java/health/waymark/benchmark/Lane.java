package health.waymark.benchmark;

/** A contender with so many callers. */
record Lane(Contender contender, int callers) {
    @Override
    public String toString() {
        return contender.name() + ", " + callers + (callers == 1 ? " caller" : " callers");
    }
}
