package health.waymark.access;

/** The principal of a page session: whoever holds one can say which actor it is. */
public interface SignedIn {

    Actor actor();
}
